package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Makes groups keep to what people said. Whole groups come together where texts of theirs are bound, so that whatever is
 * like a corrected text goes with it; where that would bring parted texts together, only the bound texts do.
 */
final class Corrected {

    private final Constraints constraints;
    private List<Group> groups;

    private Corrected(List<Group> groups, Constraints constraints) {
        this.groups = groups;
        this.constraints = constraints;
    }

    static List<Group> groups(List<Group> drawn, Constraints constraints) {
        Corrected corrected = new Corrected(new ArrayList<>(drawn), constraints);
        constraints.partings().forEach(corrected::part);
        constraints.bonds().forEach(corrected::bind);
        corrected.groups.sort(Comparator.comparing(group -> group.members().getFirst(), Text.CANONICAL));
        return corrected.groups;
    }

    private void part(Constraints.Parting parting) {
        List<Group> parted = new ArrayList<>();
        for (Group group : groups) {
            boolean isMixed = holdsAny(group, parting.these()) && holdsAny(group, parting.those());
            parted.addAll(isMixed ? split(group, parting.these()) : List.of(group));
        }
        groups = parted;
    }

    private void bind(Set<Fingerprint> bond) {
        List<Group> touched =
                groups.stream().filter(group -> holdsAny(group, bond)).toList();
        if (touched.size() < 2) {
            return;
        }
        groups.removeAll(touched);
        Group whole = united(touched);
        if (keepsPartings(whole)) {
            groups.add(whole);
            return;
        }
        List<Group> parts = new ArrayList<>();
        touched.forEach(group -> parts.addAll(split(group, bond)));
        groups.add(united(parts.stream().filter(part -> holdsAny(part, bond)).toList()));
        parts.stream().filter(part -> !holdsAny(part, bond)).forEach(groups::add);
    }

    private boolean keepsPartings(Group group) {
        return constraints.partings().stream()
                .noneMatch(parting -> holdsAny(group, parting.these()) && holdsAny(group, parting.those()));
    }

    private static boolean holdsAny(Group group, Set<Fingerprint> texts) {
        return group.members().stream().anyMatch(text -> texts.contains(text.fingerprint()));
    }

    /** Those texts, and the others; each part as sure as the whole was where it is large enough to say. */
    private static List<Group> split(Group group, Set<Fingerprint> texts) {
        return group.members().stream()
                .collect(Collectors.partitioningBy(text -> texts.contains(text.fingerprint())))
                .values()
                .stream()
                .filter(part -> !part.isEmpty())
                .map(part -> new Group(part, group.confidence().ofPart(part.size())))
                .toList();
    }

    /** As sure as its parts are on average. */
    private static Group united(List<Group> parts) {
        List<Text> members = parts.stream()
                .flatMap(group -> group.members().stream())
                .sorted(Text.CANONICAL)
                .toList();
        double sum = parts.stream()
                .mapToDouble(
                        group -> group.confidence().value() * group.members().size())
                .sum();
        boolean isCalibrated =
                parts.stream().allMatch(group -> group.confidence().isCalibrated());
        return new Group(members, new Confidence(sum / members.size(), isCalibrated));
    }
}
