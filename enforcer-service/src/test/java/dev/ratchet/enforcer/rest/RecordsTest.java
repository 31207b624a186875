package dev.ratchet.enforcer.rest;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.enforcer.EnforcerConfig.Audit;
import dev.ratchet.enforcer.domain.gate.DecisionRecord;
import dev.ratchet.enforcer.domain.gate.EarlierDecisions.Answered;
import dev.ratchet.enforcer.domain.gate.Recording;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Facts;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Topic;
import dev.ratchet.http.Problem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordsTest {

    private static final KeyedDecisions.Identity IDENTITY = new KeyedDecisions.Identity("d", null, false);

    /** Always ends the same way. */
    private record Ending(Recording recording) implements DecisionRecord {
        @Override
        public Recording record(GateDecided decided, @Nullable String requestDigest) {
            return recording;
        }

        @Override
        public Optional<Answered> waiting(String decisionId) {
            return Optional.empty();
        }
    }

    @Test
    void only_what_the_log_acknowledged_is_not_degraded() {
        assertThat(reasons(new Recording.Acknowledged(new LogPosition(Topic.GATE_DECISIONS, 0, 0)), Audit.REQUIRED))
                .isEmpty();
        assertThat(reasons(new Recording.Journalled(), Audit.REQUIRED)).containsExactly("journalled");
        assertThat(reasons(new Recording.Unrecorded("full"), Audit.BEST_EFFORT)).containsExactly("unrecorded");
    }

    @Test
    void where_an_audit_is_required_nothing_is_answered_without_a_record() {
        assertThatThrownBy(() -> reasons(new Recording.Unrecorded("the journal is full"), Audit.REQUIRED))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.status()).isEqualTo(503))
                .hasMessageContaining("the journal is full");
    }

    private static List<String> reasons(Recording recording, Audit audit) {
        return new Records(new Ending(recording), audit).durable(decided(), IDENTITY);
    }

    static GateDecided decided() {
        return new GateDecided(
                "d",
                CheckPoint.PRE_DEV,
                BILLING,
                null,
                null,
                Facts.none(),
                "pipeline",
                -1,
                true,
                List.of(),
                List.of(),
                false,
                "r",
                1,
                NOW);
    }
}
