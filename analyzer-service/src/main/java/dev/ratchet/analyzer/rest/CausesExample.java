package dev.ratchet.analyzer.rest;

/** What the interface's description shows as the causes of a pattern. */
final class CausesExample {

    static final String CAUSES = """
        {"pattern": "PAT-3f9a1c02be77", "title": "Release notes missing", "checkPoint": "post-deploy",
         "impact": {"impactClass": "medium", "frequency": 8, "artifacts": 3,
                    "factors": {"severity": 1.0, "frequency": 4.0, "breadth": 1.5, "trend": 1.0, "timeLost": 1.13,
                                "score": 6.78, "workflows": 1.0, "hoursLost": 3.5}},
         "trend": {"earlier": 4, "later": 4},
         "attributions": [
           {"against": "other runs", "inPattern": 8, "around": 52,
            "says": "custom.team = letters in 8 of 8, but in 1 of 52 other runs",
            "explanations": [
              {"statement": "custom.team = letters in 8 of 8, but in 1 of 52 other runs",
               "conditions": [{"dimension": "custom.team", "value": "letters"}],
               "counts": {"met": 8, "inPattern": 8, "metAround": 1, "around": 52},
               "savedBits": 20.4, "chance": 4.1e-7, "sameCases": [], "evidence": ["run-17", "run-23"]}]},
           {"against": "other violations", "inPattern": 8, "around": 5, "says": "Nothing stands out",
            "explanations": []}],
         "fiveWhys": [
           {"statement": "Release notes missing: 8 violations, in letters, parcels, stamps",
            "evidence": ["VIOL-2025-10-30-001", "VIOL-2025-11-06-001"]},
           {"statement": "The step 'write-notes' was not completed in 8 of 8 closed runs",
            "evidence": ["run-17", "run-23"]},
           {"statement": "No automated check at post-deploy: no gate was asked in 8 runs",
            "evidence": ["run-17", "run-23"]},
           {"statement": "Pattern documented but not enforced: workflow 'release' asks for the step 'write-notes', \
        and nothing makes it hold", "evidence": ["release@2", "release/notes-written"]}],
         "related": []}\
        """;

    private CausesExample() {}
}
