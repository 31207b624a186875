package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the members have in common: the cause that most of them state, and circumstances that tell them from others. */
final class InCommon {

    private InCommon() {}

    /** What most members state as their root cause; of equals, the one that was stated first. */
    static Optional<Link> stated(CaseFile file) {
        Map<String, List<ViolationDetected>> stated = new LinkedHashMap<>();
        for (ViolationDetected violation : file.portrait().detected()) {
            if (violation.rootCause() != null) {
                stated.computeIfAbsent(violation.rootCause().strip(), cause -> new ArrayList<>())
                        .add(violation);
            }
        }
        return stated.entrySet().stream()
                .max(Comparator.comparingInt(entry -> entry.getValue().size()))
                .flatMap(entry -> Link.of(
                        Link.Weight.STATED,
                        "Stated root cause: " + entry.getKey(),
                        WhatHappened.ids(entry.getValue())));
    }

    /** The strongest explanation there is; nothing where nothing stands out. */
    static Optional<Link> circumstances(CaseFile file) {
        return file.around().attributions().stream()
                .filter(attribution -> !attribution.explanations().isEmpty())
                .max(Comparator.comparingDouble(
                        attribution -> attribution.explanations().getFirst().savedBits()))
                .flatMap(attribution -> Link.of(
                        Link.Weight.COMMON,
                        "In common: " + attribution.explanations().getFirst().statement(attribution.others()),
                        attribution.explanations().getFirst().cited()));
    }
}
