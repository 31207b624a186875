package dev.ratchet.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.cli.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

class GateTextTest {

    private static final String FAILURE = """
        {"rule": "RULE-ARCH-001", "ruleVersion": 1, "name": "changelog-exists", "severity": "blocking",
         "mode": "enforce", "outcome": "undecided", "message": "Expected: a changelog\\u001b[2J",
         "remediation": "Write it:\\n  services/parcels/CHANGELOG.md", "saw": {"exists(\\"CHANGELOG.md\\")": false,
         "artifact.name": "parcels"}, "missing": ["files"], "relatedViolation": "VIOL-2025-10-30-001"}\
        """;

    private static final String WAIVED = """
        {"rule": "RULE-QA-001", "name": "tests-pass", "outcome": "failed", "message": "Expected: they pass",
         "remediation": "Mend them", "saw": {}, "missing": [],
         "waivedBy": {"waiver": "WAIV-2025-10-30-001", "reason": "A week", "expiresAt": "2025-11-06T00:00:00.5Z"}}\
        """;

    @Test
    void a_blocked_artifact_is_told_why_what_was_seen_and_what_to_do() throws JsonProcessingException {
        List<String> said = said("""
            {"decisionId": "6f1c", "allowed": false, "failures": [%s], "warnings": [], "infos": [],
             "shadow": [{"rule": "RULE-DOC-001", "name": "notes", "outcome": "failed"}], "undecided": [%s],
             "waived": [%s], "rulesEvaluated": 3, "degraded": true, "reasons": ["journalled"],
             "abridged": {"shortened": 1, "inBrief": 2, "unlisted": 3}}\
            """.formatted(FAILURE, FAILURE, WAIVED));

        assertThat(said)
                .containsExactly(
                        "BLOCKED parcels 1.2.0 (service) at pre-deploy: 3 rules asked, 1 against it",
                        "blocks    RULE-ARCH-001 changelog-exists: Expected: a changelog [2J",
                        "    saw       exists(\"CHANGELOG.md\") = false",
                        "              artifact.name = \"parcels\"",
                        "    lacks     files",
                        "    remedy    Write it:",
                        "                services/parcels/CHANGELOG.md",
                        "    from      VIOL-2025-10-30-001",
                        "waived    RULE-QA-001 tests-pass: Expected: they pass",
                        "    remedy    Mend them",
                        "    excused   by WAIV-2025-10-30-001 until 2025-11-06T00:00:00Z: A week",
                        "shadow    RULE-DOC-001 notes: failed",
                        "degraded  journalled: the decision is on the replica's disk, not yet on the log",
                        "abridged  so many rules did not hold that 1 are shortened, 2 in brief and 3 not listed",
                        "decision  6f1c");
    }

    @Test
    void what_is_undecided_and_does_not_block_is_told_by_itself_and_so_is_what_later_gates_will_say()
            throws JsonProcessingException {
        List<String> said = said("""
            {"dryRun": true, "allowed": true, "failures": [], "undecided": [%s], "rulesEvaluated": 1,
             "forecast": [{"checkPoint": "pre-deploy", "allowed": false, "failing": [%s], "wanted": ["tests.failed"]}],
             "explanations": [{"rule": "RULE-QA-001", "ruleVersion": 2, "outcome": "undecided", "reason": "no fact",
               "check": "a && b", "evaluation": {"expression": "a && b", "state": "unknown", "times": 1, "parts": [
                 {"expression": "a", "state": "known", "value": "x", "times": 1, "parts": []}]}}]}\
            """.formatted(FAILURE, WAIVED));

        assertThat(said)
                .startsWith("would be ALLOWED parcels 1.2.0 (service) at pre-deploy: 1 rule asked, 0 against it")
                .contains(
                        "undecided RULE-ARCH-001 changelog-exists: Expected: a changelog [2J",
                        "later     pre-deploy would block it today",
                        "    fails     RULE-QA-001 tests-pass: failed",
                        "    wants     tests.failed",
                        "explained RULE-QA-001 version 2: undecided, no fact",
                        "    a && b = unknown",
                        "      a = \"x\"");
    }

    private static List<String> said(String answer) throws JsonProcessingException {
        return new GateText(
                        "pre-deploy",
                        Json.MAPPER.readTree("{\"name\": \"parcels\", \"version\": \"1.2.0\", \"kind\": \"service\"}"))
                .of(Json.MAPPER.readTree(answer));
    }
}
