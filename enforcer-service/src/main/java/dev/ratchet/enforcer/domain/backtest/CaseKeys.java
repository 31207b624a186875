package dev.ratchet.enforcer.domain.backtest;

import java.util.ArrayList;
import java.util.List;

/** How a decision and a violation find each other: by the decision itself, by the run, or by the version; the surest first. */
final class CaseKeys {

    /** A decision. */
    private record OfDecision(String id) {}

    /** A version of an artifact. */
    private record OfVersion(String artifact, String version) {}

    private CaseKeys() {}

    static List<Object> of(ViolationMark violation) {
        List<Object> keys = new ArrayList<>();
        if (violation.decisionId() != null) {
            keys.add(new OfDecision(violation.decisionId()));
        }
        if (violation.run() != null) {
            keys.add(new RunKey(violation.workflow(), violation.run(), violation.artifact()));
        }
        if (violation.version() != null) {
            keys.add(new OfVersion(violation.artifact(), violation.version()));
        }
        return keys;
    }

    static List<Object> of(PastDecision decision) {
        List<Object> keys = new ArrayList<>();
        keys.add(new OfDecision(decision.id()));
        if (decision.workflow() != null && decision.run() != null) {
            keys.add(new RunKey(
                    decision.workflow(), decision.run(), decision.artifact().name()));
        }
        if (decision.artifact().version() != null) {
            keys.add(new OfVersion(
                    decision.artifact().name(), decision.artifact().version()));
        }
        return keys;
    }
}
