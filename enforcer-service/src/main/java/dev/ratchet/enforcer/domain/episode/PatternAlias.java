package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands for a pattern since the patterns were drawn anew, folded from {@link dev.ratchet.events.Topic#PATTERNS}: what an
 * improvement says of the old one holds of the new one.
 *
 * @param standsFor itself where it is a pattern of its own again
 */
public record PatternAlias(String pattern, String standsFor) {

    /** The patterns of which an event may say so. */
    public static List<String> keysOf(PatternEvent event) {
        return event instanceof PatternsRegrouped regrouped
                ? regrouped.groups().stream()
                        .flatMap(group -> Stream.concat(group.aliases().stream(), Stream.of(group.pattern())))
                        .distinct()
                        .toList()
                : List.of();
    }

    /** What stands for a pattern after an event; null where it always was a pattern of its own. */
    public static @Nullable PatternAlias after(String pattern, @Nullable PatternAlias before, PatternEvent event) {
        if (!(event instanceof PatternsRegrouped regrouped)) {
            return before;
        }
        PatternAlias itself = before == null ? null : new PatternAlias(pattern, pattern);
        return regrouped.groups().stream()
                .filter(group -> group.aliases().contains(pattern))
                .map(Regrouping::pattern)
                .findFirst()
                .map(other -> new PatternAlias(pattern, other))
                .orElse(itself);
    }
}
