package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.Drawn;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How surely the members of a pattern belong together, as it was last said on {@code ratchet-patterns}.
 *
 * @param confidence 0..1
 */
public record Certainty(double confidence, ConfidenceBasis basis) {

    private static final double SURE = 0.8;

    static final Certainty IDENTICAL = new Certainty(1, ConfidenceBasis.IDENTICAL);
    static final Certainty SAME_GAP = new Certainty(1, ConfidenceBasis.SAME_GAP);
    static final Certainty BY_PERSON = new Certainty(1, ConfidenceBasis.BY_PERSON);
    static final Certainty TOO_SMALL = new Certainty(0.5, ConfidenceBasis.TOO_SMALL);

    /** Whether it is a measured share. */
    public boolean isMeasured() {
        return basis == ConfidenceBasis.CALIBRATED;
    }

    /** At least 80 % of the members belong together. */
    boolean isSure() {
        return confidence >= SURE;
    }

    public static List<String> touchedBy(PatternEvent event) {
        return switch (event) {
            case ViolationClassified classified when classified.basis() != null -> List.of(classified.pattern());
            case PatternsRegrouped regrouped ->
                regrouped.groups().stream()
                        .filter(group -> group.drawn() != null)
                        .map(Regrouping::pattern)
                        .distinct()
                        .toList();
            default -> List.of();
        };
    }

    public static @Nullable Certainty after(String pattern, @Nullable Certainty before, PatternEvent event) {
        if (event instanceof ViolationClassified classified && classified.basis() != null) {
            return new Certainty(classified.confidence(), classified.basis());
        }
        Certainty after = before;
        if (event instanceof PatternsRegrouped regrouped) {
            for (Regrouping group : regrouped.groups()) {
                Drawn drawn = group.drawn();
                after = drawn != null && group.pattern().equals(pattern)
                        ? new Certainty(drawn.confidence(), drawn.basis())
                        : after;
            }
        }
        return after;
    }
}
