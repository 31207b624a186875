package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.grouping.Confidence;
import dev.ratchet.analyzer.domain.grouping.Group;
import dev.ratchet.analyzer.domain.grouping.Grouper;
import dev.ratchet.analyzer.domain.grouping.Succession;
import dev.ratchet.analyzer.domain.grouping.Succession.Heir;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.analyzer.domain.wording.Slug;
import dev.ratchet.events.ConfidenceBasis;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Draws the patterns of one workflow and type from all of its texts: the same set gives the same patterns up to their ids. */
final class Drawing {

    private static final Comparator<Remembered> OLDEST_FIRST =
            Comparator.comparing(text -> text.content().violation());

    private final Gathering gathering;
    private final Map<Fingerprint, Remembered> texts = new HashMap<>();
    private final Set<String> slugs = new HashSet<>();
    private final Bonds<Fingerprint> bonds;

    private Drawing(Gathering gathering) {
        this.gathering = gathering;
        this.bonds = new Bonds<>(gathering.constraints().bonds());
        gathering.texts().forEach(text -> texts.put(text.fingerprint(), text));
    }

    /** @param newcomers texts without a pattern so far */
    static List<DrawnPattern> of(Gathering gathering, List<Remembered> newcomers, Grouper grouper) {
        Drawing drawing = new Drawing(gathering);
        newcomers.forEach(newcomer -> drawing.texts.put(newcomer.fingerprint(), newcomer));
        List<Group> groups = grouper.groups(
                drawing.texts.values().stream()
                        .map(text -> text.content().text())
                        .toList(),
                gathering.constraints());
        List<Heir> heirs = Succession.of(
                gathering.members(), groups.stream().map(Group::fingerprints).toList(), gathering.place()::unusedId);
        List<DrawnPattern> drawn = new ArrayList<>();
        for (int at = 0; at < groups.size(); at++) {
            drawn.add(drawing.pattern(heirs.get(at), groups.get(at).confidence()));
        }
        return drawn;
    }

    private DrawnPattern pattern(Heir heir, Confidence confidence) {
        List<Remembered> members = heir.members().stream()
                .map(member -> Objects.requireNonNull(texts.get(member)))
                .sorted(OLDEST_FIRST)
                .toList();
        List<Fingerprint> arrivals = members.stream()
                .filter(text -> !text.recorded().isEmpty() && !text.recorded().equals(heir.pattern()))
                .map(Remembered::fingerprint)
                .toList();
        Slug slug = Naming.slug(
                members.stream().map(text -> text.content().wording()).toList(), gathering.type(), slugs);
        slugs.add(slug.text());
        return new DrawnPattern(
                heir.pattern(), slug, heir.aliases(), members, arrivals, certainty(members, confidence, bonds));
    }

    /** What people put together needs no measure; what can't be measured rests on what the members say themselves. */
    static Certainty certainty(List<Remembered> members, Confidence confidence, Bonds<Fingerprint> bonds) {
        if (members.size() == 1) {
            return Certainty.IDENTICAL;
        }
        if (bonds.make(members, text -> text.content().said().gap(), Remembered::fingerprint)) {
            return Certainty.BY_PERSON;
        }
        if (confidence.isCalibrated()) {
            return new Certainty(confidence.value(), ConfidenceBasis.CALIBRATED);
        }
        return isOneGap(members) ? Certainty.SAME_GAP : new Certainty(confidence.value(), ConfidenceBasis.TOO_SMALL);
    }

    static boolean isOneGap(List<Remembered> members) {
        return members.stream()
                .allMatch(text -> text.content()
                        .said()
                        .isSameGap(members.getFirst().content().said()));
    }
}
