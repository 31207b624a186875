package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.wording.Slug;
import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.ViolationType;
import java.util.Collection;
import java.util.List;

/** Calls a pattern by the words that its members share, in the order of the oldest member's description. */
final class Naming {

    private Naming() {}

    /** @param taken slugs of other patterns, which a number then tells apart */
    static Slug slug(List<Wording> members, ViolationType type, Collection<String> taken) {
        Slug slug = Slug.of(sharedWords(members), type.wireName() + "-violation");
        int number = 2;
        Slug free = slug;
        while (taken.contains(free.text())) {
            free = new Slug(slug.text() + "-" + number++);
        }
        return free;
    }

    /** What all share; else what most share; else what the oldest says. */
    private static List<String> sharedWords(List<Wording> members) {
        List<String> shared = wordsIn(members, members.size());
        if (shared.size() >= 2) {
            return shared;
        }
        List<String> common = wordsIn(members, members.size() / 2 + 1);
        return common.size() >= 2 ? common : wordsIn(members, 1);
    }

    private static List<String> wordsIn(List<Wording> members, int atLeast) {
        return Wording.telling(members.getFirst().description()).stream()
                .distinct()
                .filter(word -> members.stream()
                                .filter(member -> member.description().contains(word))
                                .count()
                        >= atLeast)
                .toList();
    }
}
