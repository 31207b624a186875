package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.List;

/** Texts that are the same problem, in their canonical order, and how surely they are. */
public record Group(List<Text> members, Confidence confidence) {

    public Group {
        members = List.copyOf(members);
    }

    static Group alone(Text text) {
        return new Group(List.of(text), Confidence.UNKNOWN);
    }

    public List<Fingerprint> fingerprints() {
        return members.stream().map(Text::fingerprint).toList();
    }
}
