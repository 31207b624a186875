package dev.ratchet.metrics.domain.violations;

import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a pattern is called: as it was founded, or as the last regrouping or person renamed it. */
public record PatternName(String pattern, String workflow, String slug, String title) {

    /** The patterns that an event names. */
    public static List<String> keysOf(PatternEvent event) {
        return switch (event) {
            case ViolationClassified classified -> List.of(classified.pattern());
            case PatternsRegrouped regrouped ->
                regrouped.groups().stream().map(Regrouping::pattern).distinct().toList();
            case PatternCorrected corrected -> List.of();
            case PatternRenamed renamed -> List.of(renamed.pattern());
        };
    }

    /** What a pattern is called after an event that names it; a further member doesn't rename it. */
    public static @Nullable PatternName after(String pattern, @Nullable PatternName before, PatternEvent event) {
        return switch (event) {
            case ViolationClassified founded ->
                before == null ? new PatternName(pattern, founded.workflow(), founded.slug(), founded.title()) : before;
            case PatternsRegrouped regrouped -> regrouped(pattern, before, regrouped);
            case PatternCorrected corrected -> before;
            case PatternRenamed renamed ->
                new PatternName(pattern, renamed.workflow(), renamed.slug(), renamed.title());
        };
    }

    private static @Nullable PatternName regrouped(
            String pattern, @Nullable PatternName before, PatternsRegrouped event) {
        return event.groups().stream()
                .filter(group -> group.pattern().equals(pattern))
                .findFirst()
                .map(group -> new PatternName(pattern, event.workflow(), group.slug(), group.title()))
                .orElse(before);
    }
}
