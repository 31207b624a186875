package dev.ratchet.cli.improvements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Json;
import org.junit.jupiter.api.Test;

class ImprovementTextTest {

    private static final String PROPOSED = """
        {"id": "IMP-2025-10-30-001", "status": "proposed", "revision": 2, "proposedBy": "analyzer-service",
         "proposedAt": "2025-10-30T14:10:00Z", "changedAt": "2025-10-30T15:10:00Z", "rules": [],
         "proposal": {"title": "Check the changelog", "patternSlug": "changelog-missing", "workflow": "release",
           "violationType": "documentation", "gap": {"expected": "One", "actual": "None"},
           "impact": {"impactClass": "high", "frequency": 2, "artifacts": 1}, "fiveWhys": [{"statement": "Nobody looks"}],
           "processChange": {"description": "The gate looks"}, "checklistItem": "Changelog",
           "rule": {"name": "changelog-exists", "checkPoint": "pre-deploy", "severity": "blocking", "check": "exists('C')",
             "remediation": "Write it", "basis": "learned", "violating": 2, "sound": 5, "precisionBound": 0.224},
           "violations": ["VIOL-2025-10-30-001", "VIOL-2025-10-30-002"], "against": ["It is small"]},
         "backtest": {"revision": 1, "evaluated": 8, "wouldFail": 2, "undecided": 1, "caught": 2, "soundStopped": 0,
           "trial": {"read": 20, "covered": 2, "caughtAtLeast": 0.224, "soundRuns": 5, "soundStoppedAtMost": 0.451}}}\
        """;

    @Test
    void a_proposal_is_shown_with_its_why_its_check_its_backtest_and_the_call_that_approves_it()
            throws JsonProcessingException {
        assertThat(ImprovementText.of(json(PROPOSED)))
                .containsExactly(
                        "improvement  IMP-2025-10-30-001",
                        "title        Check the changelog",
                        "status       proposed, revision 2 of 2025-10-30T15:10:00Z by analyzer-service",
                        "pattern      changelog-missing in release (documentation)",
                        "impact       high: 2 violations of 1 artifact",
                        "violations   VIOL-2025-10-30-001, VIOL-2025-10-30-002",
                        "expected     One",
                        "actual       None",
                        "why          Nobody looks",
                        "process      The gate looks",
                        "checklist    Changelog",
                        "rule         changelog-exists at pre-deploy, blocking",
                        "check        exists('C')",
                        "basis        learned: 2 violating and 5 sound, at least 22.4 % true alarms (95 %)",
                        "remedy       Write it",
                        "backtest     of revision 1 on 20 recorded decisions: 8 decisions in scope: 2 would fail,"
                                + " 1 undecided",
                        "             violations caught: 2 of 2, at least 22.4 % (95 %)",
                        "             sound runs stopped: 0 of 5, at most 45.1 % (95 %)",
                        "against      It is small",
                        "next         ./ratchet improvements approve IMP-2025-10-30-001 --revision 2 --mode shadow"
                                + " --reason TEXT");
    }

    @Test
    void one_line_says_how_it_stands() throws JsonProcessingException {
        assertThat(ImprovementText.line(json(PROPOSED))).isEqualTo("IMP-2025-10-30-001 revision 2 is proposed");
        assertThat(ImprovementText.line(
                        json("{\"id\": \"IMP-1\", \"status\": \"approved\", \"revision\": 1, \"rules\": [],"
                                + " \"verdict\": {\"mode\": \"warn\"}, \"proposal\": {\"rule\": {}}}")))
                .isEqualTo("IMP-1 revision 1 is approved; its rule follows in a moment");
        assertThat(ImprovementText.line(json(
                        "{\"id\": \"IMP-1\", \"status\": \"enforced\", \"revision\": 1, \"rules\": [\"RULE-A-001\"],"
                                + " \"verdict\": {\"mode\": \"warn\"}, \"proposal\": {\"rule\": {}}}")))
                .isEqualTo("IMP-1 revision 1 is enforced: RULE-A-001 begins in warn");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.MAPPER.readTree(text);
    }
}
