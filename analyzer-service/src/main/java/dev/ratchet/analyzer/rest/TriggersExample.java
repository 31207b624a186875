package dev.ratchet.analyzer.rest;

/** What the interface's description shows as reached thresholds. */
final class TriggersExample {

    static final String TRIGGERS = """
        {"items": [
          {"workflow": "release", "shouldOptimize": true,
           "thresholds": {"highImpact": 2, "technicalDebt": 5, "duplicates": 2},
           "promotion": {"minFrequency": 2, "minImpact": "medium", "patternConfidence": 0.8},
           "fired": [
             {"trigger": "duplicates", "threshold": 2, "count": 2, "pattern": "PAT-3f9a1c02be77",
              "violations": ["VIOL-2025-10-30-001", "VIOL-2025-11-06-001"],
              "because": "2 violations in pattern 'release-notes-missing'; the threshold is 2"}],
           "patterns": [
             {"pattern": "PAT-3f9a1c02be77", "slug": "release-notes-missing", "frequency": 2, "impact": "low", "basis": "identical",
              "sureness": "Too small to calibrate: all of its 2 violations say the same, names and numbers aside",
              "unmet": ["Its impact is low, and minImpact is medium"]}]}]}\
        """;

    private TriggersExample() {}
}
