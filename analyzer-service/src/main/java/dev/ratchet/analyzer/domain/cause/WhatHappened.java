package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.wording.Counted;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The first link: what was violated, how often and where. */
final class WhatHappened {

    private WhatHappened() {}

    private static final int CITED = 25;

    /** @param alike what the same is known of in other workflows */
    static Optional<Link> link(CaseFile file, List<CaseFile> alike) {
        if (alike.isEmpty()) {
            return link(file);
        }
        List<ViolationDetected> own = file.portrait().detected();
        List<ViolationDetected> others = alike.stream()
                .flatMap(other -> other.portrait().detected().stream())
                .toList();
        List<String> workflows = alike.stream()
                .map(other -> "'" + other.portrait().pattern().workflow() + "'")
                .distinct()
                .toList();
        String statement = "%s: %s, in %s; and %s of the same in workflow%s %s"
                .formatted(
                        file.portrait().pattern().title(),
                        Counted.of(own.size(), "violation"),
                        Link.shortened(file.portrait().artifacts()),
                        others.size(),
                        Counted.plural(workflows.size()),
                        Link.shortened(workflows));
        return Link.of(
                Link.Weight.WHAT_HAPPENED,
                statement,
                Stream.concat(ids(own).stream().limit(CITED), ids(others).stream())
                        .toList());
    }

    static Optional<Link> link(CaseFile file) {
        List<ViolationDetected> violations = file.portrait().detected();
        String statement = "%s: %s, in %s"
                .formatted(
                        file.portrait().pattern().title(),
                        Counted.of(violations.size(), "violation"),
                        Link.shortened(file.portrait().artifacts()));
        return Link.of(Link.Weight.WHAT_HAPPENED, statement, ids(violations));
    }

    static List<String> ids(List<ViolationDetected> violations) {
        return violations.stream().map(violation -> violation.id().toString()).toList();
    }
}
