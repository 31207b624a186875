package dev.ratchet.enforcer.rest;

/** What the interface's description shows as packs and as orders about rules. */
final class PackExamples {

    static final String BUILTIN = """
        {"builtin": "default"}\
        """;

    static final String PARAMETERS = """
        {"builtin": "default", "mode": "shadow",
         "parameters": {"stagingProject": "staging/${artifact.name}", "minimumCoverage": 0.8}}\
        """;

    static final String GIT = """
        {"git": {"url": "https://git.example.org/platform/rules.git", "ref": "v12", "path": "packs/team"},
         "prune": true}\
        """;

    static final String FILES = """
        {"files": {
          "pack.yaml": "name: team\\nversion: 1.0.0\\n",
          "changelog.yaml": "id: RULE-DOC-101\\nname: changelog-exists\\ndescription: There is a changelog.\\ncheckPoint: pre-deploy\\nseverity: warning\\nmode: warn\\ncheck: exists('CHANGELOG.md')\\nremediation: Write CHANGELOG.md\\n"}}\
        """;

    static final String ROLLBACK = """
        {"toVersion": 1, "reason": "Version 2 stops deployments that are sound"}\
        """;

    static final String RETIREMENT = """
        {"reason": "The changelog is generated from now on"}\
        """;

    private PackExamples() {}
}
