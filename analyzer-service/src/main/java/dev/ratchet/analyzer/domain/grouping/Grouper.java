package dev.ratchet.analyzer.domain.grouping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;

/**
 * Draws the groups of a set of texts: by template where machines wrote them, by meaning otherwise, where a text
 * without a word means nothing that another could share, and is alone. The same set gives the same groups in the same order, whatever the
 * order in which it is given.
 */
public final class Grouper {

    /** What a new grouping is recorded under, beside the name of the sentence model. */
    public static final String VERSION = "grouping-2";

    private final Background background;
    private final int core;

    public Grouper(Background background) {
        this(background, Meanings.CORE);
    }

    Grouper(Background background, int core) {
        this.background = background;
        this.core = core;
    }

    public List<Group> groups(Collection<Text> texts) {
        return groups(texts, Constraints.NONE);
    }

    /** @param texts of one workflow and type; the same fingerprint counts once */
    public List<Group> groups(Collection<Text> texts, Constraints constraints) {
        TreeMap<Text, Text> distinct = new TreeMap<>(Text.CANONICAL);
        texts.forEach(text -> distinct.put(text, text));
        List<Text> canonical = List.copyOf(distinct.values());
        List<Group> drawn =
                Templates.areMachineMade(canonical) ? Templates.groups(canonical) : byMeaning(canonical, constraints);
        return Corrected.groups(drawn, constraints);
    }

    private List<Group> byMeaning(List<Text> canonical, Constraints constraints) {
        List<Group> groups = new ArrayList<>();
        List<Text> speaking = new ArrayList<>();
        for (Text text : canonical) {
            if (text.text().isWordless()) {
                groups.add(Group.alone(text));
            } else {
                speaking.add(text);
            }
        }
        groups.addAll(new Meanings(speaking, background, constraints, core).groups(speaking));
        return groups;
    }
}
