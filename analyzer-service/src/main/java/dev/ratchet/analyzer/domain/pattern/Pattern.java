package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a group of violations is called, from {@code ratchet-patterns}. Its members are {@link Membership}s.
 *
 * @param named whether a person gave it its name, which no later classification changes
 * @param aliases ids of patterns whose members are now its own
 * @param mergedInto the pattern that has its members now; absent while it has them itself
 */
public record Pattern(
        String id,
        String workflow,
        @Nullable ViolationType type,
        String slug,
        String title,
        boolean named,
        List<String> aliases,
        @Nullable String mergedInto) {

    public Pattern {
        aliases = List.copyOf(aliases);
    }

    /** The ids of the patterns that an event changes. */
    public static List<String> touchedBy(PatternEvent event) {
        return switch (event) {
            case ViolationClassified classified -> List.of(classified.pattern());
            case PatternRenamed renamed -> List.of(renamed.pattern());
            case PatternCorrected corrected -> corrected.patterns();
            case PatternsRegrouped regrouped ->
                regrouped.groups().stream()
                        .flatMap(group -> Stream.concat(Stream.of(group.pattern()), group.aliases().stream()))
                        .distinct()
                        .toList();
        };
    }

    public static @Nullable Pattern after(String id, @Nullable Pattern before, PatternEvent event) {
        return switch (event) {
            case ViolationClassified classified -> classified(id, before, classified);
            case PatternRenamed renamed -> before == null ? null : before.called(renamed.slug(), renamed.title(), true);
            case PatternCorrected corrected -> corrected(id, before, corrected);
            case PatternsRegrouped regrouped -> regrouped(id, before, regrouped);
        };
    }

    private static Pattern classified(String id, @Nullable Pattern before, ViolationClassified event) {
        if (before == null) {
            return founded(id, event.workflow(), event.type(), event.slug(), event.title());
        }
        return before.named ? before : before.called(event.slug(), event.title(), false);
    }

    private static Pattern founded(
            String id, String workflow, @Nullable ViolationType type, String slug, String title) {
        return new Pattern(id, workflow, type, slug, title, false, List.of(), null);
    }

    private Pattern called(String newSlug, String newTitle, boolean byPerson) {
        return new Pattern(id, workflow, type, newSlug, newTitle, byPerson, aliases, mergedInto);
    }

    /** A merge gives the members of all to the first; a split or a move may name a pattern that is new. */
    private static @Nullable Pattern corrected(String id, @Nullable Pattern before, PatternCorrected event) {
        return switch (event.correction()) {
            case MERGE -> before == null ? null : before.merged(event.patterns());
            case SPLIT, MOVE -> before == null ? founded(id, event.workflow(), typeOf(event), id, id) : before;
            case NOT_SIMILAR -> before;
        };
    }

    private static @Nullable ViolationType typeOf(PatternCorrected event) {
        return event.binding() == null ? null : event.binding().type();
    }

    private Pattern merged(List<String> patterns) {
        String heir = patterns.getFirst();
        if (!heir.equals(id)) {
            return new Pattern(id, workflow, type, slug, title, named, aliases, heir);
        }
        return withAliases(patterns, null);
    }

    private static @Nullable Pattern regrouped(String id, @Nullable Pattern before, PatternsRegrouped event) {
        for (Regrouping group : event.groups()) {
            if (group.pattern().equals(id)) {
                Pattern pattern = before == null
                        ? founded(id, event.workflow(), event.type(), group.slug(), group.title())
                        : before.named ? before : before.called(group.slug(), group.title(), false);
                return pattern.withAliases(group.aliases(), null);
            }
            if (before != null && group.aliases().contains(id)) {
                return before.withAliases(List.of(), group.pattern());
            }
        }
        return before;
    }

    private Pattern withAliases(List<String> more, @Nullable String heir) {
        List<String> all = Stream.concat(aliases.stream(), more.stream())
                .filter(alias -> !alias.equals(id))
                .distinct()
                .toList();
        return new Pattern(id, workflow, type, slug, title, named, all, heir);
    }
}
