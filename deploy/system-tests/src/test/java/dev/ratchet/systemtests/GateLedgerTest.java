package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The measure itself: each way in which the gate could deceive is found. */
class GateLedgerTest {

    private final GateLedger ledger = new GateLedger();
    private final Map<String, List<DecisionLog.Entry>> log = new HashMap<>();

    @Test
    void answers_that_the_log_bears_out_are_without_fault() {
        answered("a", false, 1_000);
        logged("a", 999, false);
        answered("b", true, 1_000);
        logged("b", 5_000, true);
        logged("b", 6_000, true);

        assertThat(faults()).isEmpty();
    }

    @Test
    void a_decision_that_the_log_does_not_have_is_lost() {
        answered("a", true, 1_000);

        assertThat(faults()).containsExactly("lost: a");
    }

    @Test
    void a_decision_that_was_appended_after_its_sound_answer_was_not_said_to_be_degraded() {
        answered("a", false, 1_000);
        logged("a", 1_001, false);

        assertThat(faults()).containsExactly("not said to be degraded: a");
    }

    @Test
    void a_decision_that_the_log_calls_degraded_and_its_answer_does_not_is_a_fault() {
        answered("a", false, 1_000);
        logged("a", 900, true);

        assertThat(faults()).containsExactly("not said to be degraded: a");
    }

    @Test
    void a_decision_under_another_id_is_answered_to_nobody() {
        answered("a", false, 1_000);
        logged("a", 900, false);
        logged("a-again", 1_100, true);

        assertThat(faults()).containsExactly("answered to nobody: a-again");
    }

    @Test
    void an_answer_that_the_log_contradicts_is_a_fault() {
        ledger.note(new Gate.Answer(200, "{\"decisionId\": \"a\", \"allowed\": false}", 1_000, 1));
        logged("a", 900, false);

        assertThat(faults()).containsExactly("another decision: a");
    }

    @Test
    void a_refusal_is_a_fault() {
        ledger.note(new Gate.Answer(503, "{}", 1_000, 1));

        assertThat(faults()).containsExactly("refused: 503 {}");
    }

    private void answered(String id, boolean degraded, long at) {
        String body =
                "{\"decisionId\": \"%s\", \"allowed\": true%s}".formatted(id, degraded ? ", \"degraded\": true" : "");
        ledger.note(new Gate.Answer(200, body, at, 1));
    }

    private void logged(String id, long appended, boolean degraded) {
        log.computeIfAbsent(id, any -> new ArrayList<>())
                .add(new DecisionLog.Entry(appended, "load-1", true, degraded));
    }

    private List<String> faults() {
        return ledger.faults(new DecisionLog(log), "load");
    }
}
