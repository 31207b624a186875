package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.CorrectionKind;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** To which pattern one violation was assigned last, and how sure that assignment was, from {@code ratchet-patterns}. */
public record Membership(String violation, String pattern, String fingerprint, double similarity, double confidence) {

    /** The violations that an event assigns; a merge assigns none, because aliases of a pattern stand for its own id. */
    public static List<String> touchedBy(PatternEvent event) {
        return switch (event) {
            case ViolationClassified classified ->
                List.of(classified.violation().toString());
            case PatternsRegrouped regrouped ->
                regrouped.groups().stream()
                        .flatMap(group -> group.members().stream())
                        .map(ViolationId::toString)
                        .distinct()
                        .toList();
            case PatternCorrected corrected ->
                corrected.violations().stream()
                        .map(ViolationId::toString)
                        .distinct()
                        .toList();
            case PatternRenamed renamed -> List.of();
        };
    }

    public static @Nullable Membership after(String violation, @Nullable Membership before, PatternEvent event) {
        return switch (event) {
            case ViolationClassified classified -> before == null ? founding(classified) : before;
            case PatternsRegrouped regrouped -> before == null ? null : before.regrouped(regrouped);
            case PatternCorrected corrected -> before == null ? null : before.corrected(corrected);
            case PatternRenamed renamed -> before;
        };
    }

    private static Membership founding(ViolationClassified event) {
        return new Membership(
                event.violation().toString(),
                event.pattern(),
                event.fingerprint(),
                event.similarity(),
                event.confidence());
    }

    private Membership regrouped(PatternsRegrouped event) {
        for (Regrouping group : event.groups()) {
            if (group.members().stream().anyMatch(member -> member.toString().equals(violation))) {
                return movedTo(group.pattern());
            }
        }
        return this;
    }

    /** The last pattern that a split or a move names is where the violations belong now. */
    private Membership corrected(PatternCorrected event) {
        boolean isMove = event.correction() == CorrectionKind.SPLIT || event.correction() == CorrectionKind.MOVE;
        return isMove && !event.patterns().isEmpty() ? movedTo(event.patterns().getLast()) : this;
    }

    /** The same in the pattern that stands for its own. */
    public Membership in(String heir) {
        return movedTo(heir);
    }

    private Membership movedTo(String other) {
        return new Membership(violation, other, fingerprint, similarity, confidence);
    }
}
