package dev.ratchet.cli.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Json;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class TrialTextTest {

    private static final String DONE = """
        {"id": "0f4a", "phase": "done", "read": 5210, "total": 5210, "startedBy": "viewer",
         "startedAt": "2025-10-30T15:10:00Z",
         "reading": {"decisions": 5200, "repeated": 10, "unreadable": 0,
                     "from": "2025-10-01T08:00:00Z", "to": "2025-10-30T15:09:00Z"},
         "result": {"evaluated": 1300, "held": 1280, "wouldFail": 14, "undecided": 6, "waived": 0,
                    "missing": {"coverage.line": 6}, "linkedViolations": 0,
                    "caughtViolations": {"count": 0, "of": 0},
                    "stoppedSoundRuns": {"count": 1, "of": 240, "share": 0.0042, "atLeast": 0.0002, "atMost": 0.0196},
                    "flips": 14}}\
        """;

    @Test
    void what_came_of_it_is_told_with_its_bounds() throws JsonProcessingException {
        assertThat(TrialText.of(json(DONE)))
                .containsExactly(
                        "backtest 0f4a: done",
                        "read        5,200 recorded decisions from 2025-10-01T08:00:00Z to 2025-10-30T15:09:00Z,"
                                + " 10 repeated",
                        "judged      1,300 decisions in scope: 1,280 hold, 14 would fail, 6 undecided, 0 waived",
                        "lacked      coverage.line (6)",
                        "caught      0 of 0 violations",
                        "stopped     1 of 240 sound runs, 0.4 % (at least 0.0 %, at most 2.0 %; 95 % each)",
                        "otherwise   14 decisions would have been other ones: ./ratchet backtest flips 0f4a");
    }

    @Test
    void why_there_is_no_result_is_told() throws JsonProcessingException {
        assertThat(TrialText.of(json("{\"id\": \"0f4a\", \"phase\": \"failed\", \"problem\": \"the log is away\"}")))
                .containsExactly("backtest 0f4a: failed: the log is away");
        assertThat(TrialText.of(json("{\"id\": \"0f4a\", \"phase\": \"elsewhere\", \"replica\": \"enforcer-b\"}")))
                .containsExactly("backtest 0f4a: runs on replica enforcer-b");
    }

    @Test
    void a_terminal_shows_one_line_that_changes_and_a_file_has_a_line_for_each_tenth() throws JsonProcessingException {
        StringWriter terminal = new StringWriter();
        StringWriter file = new StringWriter();
        Progress changing = new Progress(new PrintWriter(terminal), true);
        Progress lines = new Progress(new PrintWriter(file), false);
        for (int read : new int[] {0, 41, 42, 100, 119}) {
            changing.tell(json("{\"read\": %d, \"total\": 200}".formatted(read)));
            lines.tell(json("{\"read\": %d, \"total\": 200}".formatted(read)));
        }
        changing.end();
        lines.end();

        assertThat(file.toString().lines())
                .containsExactly(
                        "read 0 % of 200 recorded decisions",
                        "read 20 % of 200 recorded decisions", "read 50 % of 200 recorded decisions");
        assertThat(terminal.toString())
                .doesNotContain("\n")
                .contains("\r\u001b[Kread 21 % of 200")
                .endsWith("read 59 % of 200 recorded decisions\r\u001b[K");
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return Json.MAPPER.readTree(text);
    }
}
