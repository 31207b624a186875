package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.List;
import java.util.Optional;

/** The first link: what was violated, how often and where. */
final class WhatHappened {

    private WhatHappened() {}

    static Optional<Link> link(CaseFile file) {
        List<ViolationDetected> violations = file.portrait().detected();
        String statement = "%s: %s, in %s"
                .formatted(
                        file.portrait().pattern().title(),
                        Link.counted(violations.size(), "violation"),
                        Link.shortened(file.portrait().artifacts()));
        return Link.of(Link.Weight.WHAT_HAPPENED, statement, ids(violations));
    }

    static List<String> ids(List<ViolationDetected> violations) {
        return violations.stream().map(violation -> violation.id().toString()).toList();
    }
}
