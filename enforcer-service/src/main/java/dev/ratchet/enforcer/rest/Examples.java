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
         "reason": "The changelog moves to the handbook this week", "expiresAt": "2027-06-30T00:00:00Z"}\
        """;

    static final String WAIVER = """
        {"id": "WAIV-2025-10-30-001", "state": "requested", "rule": "RULE-ARCH-001", "artifact": "parcels",
         "versions": "1.2.*", "reason": "The changelog moves to the handbook this week",
         "expiresAt": "2025-11-06T00:00:00Z", "requestedBy": "ci", "requestedAt": "2025-10-30T09:00:00Z"}\
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

    static final String PROMOTION = """
        {"rule": "RULE-ARCH-001", "ruleVersion": 1, "mode": "shadow", "pinned": false,
         "since": "2025-10-30T15:12:00Z", "episodes": 74, "falsePositives": 0,
         "promotion": {"to": "warn", "evidence": 19.4, "evidenceNeeded": 40.0, "episodes": 74, "episodesNeeded": 30,
                       "missing": ["evidence of 40"]},
         "changes": []}\
        """;

    static final String BACKTEST = """
        {"check": "coverage.line > 0.7", "checkPoint": "pre-build", "severity": "blocking", "last": 100000}\
        """;

    static final String BACKTEST_BOOK = """
        {"book": "recorded", "from": "2025-10-01T00:00:00Z"}\
        """;

    static final String BACKTEST_ANSWER = """
        {"id": "0f4a6d2f0c3e4f1d9b7a5c6e8d2f1a3b", "phase": "done", "read": 5210, "total": 5210, "startedBy": "viewer",
         "replica": "enforcer-a", "startedAt": "2025-10-30T15:10:00Z", "finishedAt": "2025-10-30T15:10:01Z",
         "reading": {"decisions": 5200, "repeated": 0, "unreadable": 0,
                     "from": "2025-10-01T08:00:00Z", "to": "2025-10-30T15:09:00Z"},
         "result": {"evaluated": 1300, "held": 1280, "wouldFail": 14, "undecided": 6, "waived": 0,
                    "missing": {"coverage.line": 6}, "linkedViolations": 0,
                    "caughtViolations": {"count": 0, "of": 0},
                    "stoppedSoundRuns": {"count": 1, "of": 240, "share": 0.0042, "atLeast": 0.0002, "atMost": 0.0196},
                    "flips": 14}}\
        """;

    private Examples() {}
}
