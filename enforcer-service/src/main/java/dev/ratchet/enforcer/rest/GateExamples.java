package dev.ratchet.enforcer.rest;

/** What the gate's description shows as examples of the answers to questions. */
final class GateExamples {

    static final String DRY_RUN = """
            {"dryRun": true, "allowed": false,
             "failures": [{"rule": "RULE-ARCH-001", "ruleVersion": 1, "name": "changelog-exists",
                           "severity": "blocking", "mode": "enforce", "outcome": "failed",
                           "message": "Expected: parcels has a changelog",
                           "remediation": "Write services/parcels/CHANGELOG.md",
                           "saw": {"exists(\\"services/parcels/CHANGELOG.md\\")": false}, "missing": []}],
             "warnings": [], "infos": [], "shadow": [], "undecided": [],
             "rulesEvaluated": 1, "ruleBookVersion": 0, "ruleBookAge": "PT0.4S",
             "explanations": [{"rule": "RULE-ARCH-001", "ruleVersion": 1, "outcome": "failed",
                               "check": "exists('services/' + artifact.name + '/CHANGELOG.md')",
                               "evaluation": {"expression": "exists((\\"services/\\" + artifact.name) + \\"/CHANGELOG.md\\")",
                                              "state": "known", "value": false, "times": 1,
                                              "parts": [{"expression": "(\\"services/\\" + artifact.name) + \\"/CHANGELOG.md\\"",
                                                         "state": "known", "value": "services/parcels/CHANGELOG.md",
                                                         "times": 1, "parts": []}]}}]}""";

    static final String REQUIREMENTS = """
            {"checkPoint": "pre-deploy", "artifact": "parcels", "facts": ["artifact.name", "files", "tests.failed"],
             "rules": [{"rule": "RULE-ARCH-001", "name": "changelog-exists", "severity": "blocking", "mode": "enforce",
                        "facts": ["artifact.name", "files"],
                        "questions": ["exists(\\"services/parcels/CHANGELOG.md\\")"]},
                       {"rule": "RULE-QA-001", "name": "tests-pass", "severity": "blocking", "mode": "shadow",
                        "facts": ["tests.failed"], "questions": []}]}""";

    private GateExamples() {}
}
