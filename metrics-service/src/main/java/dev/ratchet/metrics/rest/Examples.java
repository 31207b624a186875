package dev.ratchet.metrics.rest;

/** What the interface's description shows as examples. */
final class Examples {

    static final String PREVENTION_RATE =
            "{\"value\":0.9,\"low\":0.5549,\"high\":0.9975,\"count\":9,\"n\":10,\"target\":{\"above\":0.95,\"judgedFrom\":20},\"unjudged\":\"not"
                    + " enough data: 10 of 20 observations\"}";

    static final String RULE = """
        {"rule": "RULE-ARCH-001", "name": "ground-prepared", "checkPoint": "pre-deploy", "mode": "enforce",
         "pattern": "PAT-0a1b2c3d4e5f",
         "triggered": 1, "triggers": 1, "prevented": 1, "overridden": 0, "falsePositives": 0, "waived": 0,
         "open": 0, "shadowEpisodes": 0,
         "preventionRate": {"value": 1.0, "low": 0.025, "high": 1.0, "count": 1, "n": 1,
                            "target": {"above": 0.95, "judgedFrom": 20},
                            "unjudged": "not enough data: 1 of 20 observations"},
         "falsePositiveRate": {"value": 0.0, "low": 0.0, "high": 0.975, "count": 0, "n": 1,
                               "target": {"below": 0.05, "judgedFrom": 20},
                               "unjudged": "not enough data: 1 of 20 observations"},
         "preventedPerTrigger": {"value": 1.0, "low": 0.025, "high": 1.0, "count": 1, "n": 1},
         "escaped": 0,
         "effectiveness": {"value": 1.0, "low": -4.32, "high": 1.0, "count": 0, "n": 2},
         "lastTriggered": "2025-11-03T09:00:00Z", "activatedAt": "2025-11-01T09:00:00Z",
         "enforcedSince": "2025-11-01T09:00:00Z"}\
        """;

    static final String SUMMARY = """
        {"to": "2025-11-03T09:05:00Z", "violations": 2,
         "triggered": 1, "triggers": 1, "prevented": 1, "overridden": 0, "falsePositives": 0, "waived": 0,
         "open": 0, "shadowEpisodes": 0,
         "preventionRate": {"value": 1.0, "low": 0.025, "high": 1.0, "count": 1, "n": 1,
                            "target": {"above": 0.95, "judgedFrom": 20},
                            "unjudged": "not enough data: 1 of 20 observations"},
         "falsePositiveRate": {"value": 0.0, "low": 0.0, "high": 0.975, "count": 0, "n": 1,
                               "target": {"below": 0.05, "judgedFrom": 20},
                               "unjudged": "not enough data: 1 of 20 observations"},
         "preventedPerTrigger": {"value": 1.0, "low": 0.025, "high": 1.0, "count": 1, "n": 1},
         "escaped": 0,
         "effectiveness": {"value": 1.0, "low": -4.32, "high": 1.0, "count": 0, "n": 2},
         "firstTimeQuality": {"value": 0.5, "low": 0.0126, "high": 0.9874, "count": 1, "n": 2,
                              "target": {"above": 0.9, "judgedFrom": 10},
                              "unjudged": "not enough data: 2 of 10 observations",
                              "note": "right so far and younger than 30 days: 1"},
         "timeToImprovement": {
             "whole": {"value": 2.0, "low": 0.0, "count": 1, "n": 1,
                       "target": {"below": 7.0, "judgedFrom": 6},
                       "unjudged": "not enough data: 1 of 6 observations"},
             "toProposal": {"value": 1.5, "low": 0.0, "count": 1, "n": 1},
             "toApproval": {"value": 0.5, "low": 0.0, "count": 1, "n": 1},
             "toEnforcement": {"value": 0.0, "low": 0.0, "count": 1, "n": 1}},
         "automationLevel": {"value": 0.25, "low": 0.0063, "high": 0.8059, "count": 1, "n": 4,
                             "target": {"above": 0.8, "judgedFrom": 1}, "met": false},
         "adherence": {"value": 0.6667, "low": 0.0943, "high": 0.9916, "count": 2, "n": 3},
         "violationFrequency": {"n": 2, "target": {"atMost": -0.5, "judgedFrom": 10},
                                "reason": "there are no violations before to compare with"}}\
        """;

    static final String FREQUENCY = """
        {"per": "week",
         "buckets": [{"start": "2025-10-27", "violations": 2,
                      "byWorkflow": {"release": 2}, "byType": {"architecture": 2}},
                     {"start": "2025-11-03", "violations": 0, "byWorkflow": {}, "byType": {}}],
         "older": 0}\
        """;

    private Examples() {}
}
