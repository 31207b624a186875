package dev.ratchet.enforcer.rest;

/** What the interface's description shows as examples. */
final class Examples {

    static final String GATE_CALL = """
        {"artifact": {"name": "parcels", "version": "1.2.0", "kind": "service"},
         "workflow": "release", "run": "release-17",
         "facts": {"files": ["services/parcels/", "services/parcels/package.json"],
                   "tests": {"total": 212, "failed": 0},
                   "coverage": {"line": 0.81}}}\
        """;

    static final String GATE_ANSWER = """
        {"decisionId": "6f1c7a52-0f0a-4b9f-a3c2-5d8f2f0c7a11", "allowed": false,
         "failures": [{"rule": "RULE-ARCH-001", "ruleVersion": 1, "name": "changelog-exists",
                       "severity": "blocking", "mode": "enforce", "outcome": "failed",
                       "message": "Expected: parcels has a changelog",
                       "remediation": "Write services/parcels/CHANGELOG.md",
                       "saw": {"exists(\\"services/parcels/CHANGELOG.md\\")": false}, "missing": [],
                       "relatedViolation": "VIOL-2025-10-30-001", "relatedImprovement": "IMP-2025-10-30-001"}],
         "warnings": [], "infos": [], "shadow": [], "undecided": [], "waived": [],
         "rulesEvaluated": 1, "ruleBookVersion": 0, "ruleBookAge": "PT0.4S"}\
        """;

    static final String APPROVAL = """
        {"revision": 1, "mode": "enforce", "reason": "Two services were released without one"}\
        """;

    static final String REJECTION = """
        {"revision": 1, "reason": "The changelog is generated from now on"}\
        """;

    static final String WAIVER_REQUEST = """
        {"rule": "RULE-ARCH-001", "artifact": "parcels", "versions": "1.2.*",
         "reason": "The changelog moves to the handbook this week", "expiresAt": "2030-11-06T00:00:00Z"}\
        """;

    static final String WAIVER = """
        {"id": "WAIV-2025-10-30-001", "state": "requested", "rule": "RULE-ARCH-001", "artifact": "parcels",
         "versions": "1.2.*", "reason": "The changelog moves to the handbook this week",
         "expiresAt": "2030-11-06T00:00:00Z", "requestedBy": "ci", "requestedAt": "2025-10-30T09:00:00Z"}\
        """;

    static final String WAIVER_GRANT = """
        {"reason": "Agreed for the week of the move"}\
        """;

    static final String WAIVER_REVOCATION = """
        {"reason": "The changelog is back"}\
        """;

    static final String OVERRIDE = """
        {"reason": "A security fix that can't wait for the changelog"}\
        """;

    static final String DISPUTE = """
        {"reason": "The changelog is there, under another name"}\
        """;

    static final String SETTLEMENT = """
        {"reason": "The rule looks for one name only"}\
        """;

    static final String PIN = """
        {"mode": "warn", "reason": "Until the handbook has moved"}\
        """;

    static final String UNPIN = """
        {"reason": "The handbook has moved"}\
        """;

    private Examples() {}
}
