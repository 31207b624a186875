package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.text.MaskedViolation;
import dev.ratchet.events.ConfidenceBasis;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which violations of a pattern show one gap between expected and actual, or were put together by people. */
final class OneGap {

    private final Map<String, String> texts = new HashMap<>();
    private final Bonds<String> bonds;
    private final boolean isBound;

    /** @param bonds texts that people put together */
    OneGap(List<Membership> memberships, List<Set<String>> bonds) {
        memberships.forEach(member -> texts.put(member.violation(), member.fingerprint()));
        this.bonds = new Bonds<>(bonds);
        this.isBound = !bonds.isEmpty();
    }

    /** The most that do; of equally many those that began first. */
    List<Violation> most(List<Violation> violations) {
        return bonds.parts(violations, OneGap::gap, this::text).stream()
                .max(Comparator.comparingInt(List::size))
                .orElse(List.of());
    }

    /** A pattern of several texts was not of one, and what people put together is not too small to say so. */
    @Nullable
    Certainty restated(@Nullable Certainty said, List<Violation> violations) {
        if (said == null || !isOutdated(said)) {
            return said;
        }
        if (bonds.make(violations, OneGap::gap, this::text)) {
            return Certainty.BY_PERSON;
        }
        boolean isOneGap = violations.stream().map(OneGap::gap).distinct().count() == 1;
        return said.basis() == ConfidenceBasis.TOO_SMALL ? said : isOneGap ? Certainty.SAME_GAP : Certainty.TOO_SMALL;
    }

    private boolean isOutdated(Certainty said) {
        return switch (said.basis()) {
            case IDENTICAL -> texts.values().stream().distinct().count() > 1;
            case TOO_SMALL -> isBound;
            default -> false;
        };
    }

    private static List<MaskedText> gap(Violation violation) {
        return MaskedViolation.of(violation.detected()).gap();
    }

    private String text(Violation violation) {
        return texts.getOrDefault(violation.id(), "");
    }
}
