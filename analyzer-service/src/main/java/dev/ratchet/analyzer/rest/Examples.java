package dev.ratchet.analyzer.rest;

/** What the interface's description shows as examples. */
final class Examples {

    static final String PATTERN = """
        {"id": "PAT-3f9a1c02be77", "slug": "release-notes-missing", "title": "Release notes missing",
         "workflow": "release", "type": "documentation", "frequency": 2, "basis": "identical",
         "sureness": "Too small to calibrate: all of its 2 violations say the same, names and numbers aside",
         "impact": {"impactClass": "medium", "frequency": 2, "artifacts": 2,
                    "factors": {"severity": 2.0, "frequency": 2.0, "breadth": 1.25, "trend": 1.0, "timeLost": 1.0,
                                "score": 5.0, "workflows": 1.0}},
         "firstSeen": "2025-10-30T10:03:00Z", "lastSeen": "2025-11-06T09:41:00Z",
         "course": {"lastFourWeeks": 2, "fourWeeksBefore": 0, "direction": "new"},
         "artifacts": ["letters", "parcels"], "workflows": ["release", "hotfix"],
         "members": ["VIOL-2025-10-30-001", "VIOL-2025-11-06-001"],
         "examples": [{"shows": "typical", "violation": "VIOL-2025-10-30-001", "artifact": "parcels",
                       "description": "Release notes missing for parcels",
                       "expectedBehavior": "Release notes name the version",
                       "actualBehavior": "Release notes end with 1.1.0"}],
         "nearest": [{"id": "PAT-77be021c9a3f", "slug": "changelog-outdated", "workflow": "release", "likeness": 0.51}],
         "related": [{"id": "PAT-1c02be773f9a", "slug": "notes-forgotten", "workflow": "hotfix", "likeness": 0.83}],
         "aliases": [],
         "improvement": {"id": "IMP-2025-11-06-001", "title": "Check at post-deploy: Release notes missing",
                         "status": "proposed", "revision": 1}}\
        """;

    static final String MERGE = """
        {"with": ["PAT-77be021c9a3f"], "reason": "Both are about the release notes"}\
        """;

    static final String SPLIT = """
        {"violations": ["VIOL-2025-10-30-001"], "reason": "This one is about the changelog"}\
        """;

    static final String MOVE = """
        {"violations": ["VIOL-2025-10-30-001"], "to": "PAT-77be021c9a3f",
         "reason": "This one is about the changelog"}\
        """;

    static final String RENAME = """
        {"title": "Release notes are missing", "slug": "release-notes-missing"}\
        """;

    private Examples() {}
}
