package dev.ratchet.metrics.domain.violations;

import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The pattern that a violation belongs to, as the last classification or regrouping that names it says. */
public record Membership(ViolationId violation, String pattern) {

    /** The violations whose pattern an event decides. */
    public static List<String> keysOf(PatternEvent event) {
        return switch (event) {
            case ViolationClassified classified ->
                List.of(classified.violation().toString());
            case PatternsRegrouped regrouped ->
                regrouped.groups().stream()
                        .flatMap(group -> group.members().stream())
                        .map(ViolationId::toString)
                        .distinct()
                        .toList();
            case PatternCorrected corrected -> List.of();
            case PatternRenamed renamed -> List.of();
        };
    }

    /** Where a violation belongs after an event. */
    public static @Nullable Membership after(String violation, @Nullable Membership before, PatternEvent event) {
        return switch (event) {
            case ViolationClassified classified -> new Membership(classified.violation(), classified.pattern());
            case PatternsRegrouped regrouped -> regrouped(ViolationId.parse(violation), before, regrouped);
            case PatternCorrected corrected -> before;
            case PatternRenamed renamed -> before;
        };
    }

    private static @Nullable Membership regrouped(
            ViolationId violation, @Nullable Membership before, PatternsRegrouped event) {
        return event.groups().stream()
                .filter(group -> group.members().contains(violation))
                .map(Regrouping::pattern)
                .findFirst()
                .map(pattern -> new Membership(violation, pattern))
                .orElse(before);
    }
}
