package dev.ratchet.enforcer.kafka;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.enforcer.domain.backtest.PastDecision;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DecisionParserTest {

    private static final Facts FACTS = new Facts(Map.of(
            "tests",
            Map.of("failed", 2, "total", 40),
            "coverage",
            Map.of("line", 0.75),
            "files",
            List.of("README.md", "src/")));

    @Test
    void what_is_read_is_what_was_recorded_less_the_facts_that_nobody_asks_for() throws IOException {
        DecisionParser parser = new DecisionParser(Set.of("tests", "coverage"), decision -> true);

        PastDecision read = Objects.requireNonNull(parser.read(EventCodec.encode(decided(false)), null));

        assertThat(read.id()).isEqualTo("D-1");
        assertThat(read.checkPoint()).isEqualTo(CheckPoint.PRE_DEPLOY);
        assertThat(read.artifact()).isEqualTo(BILLING);
        assertThat(read.workflow()).isEqualTo("release");
        assertThat(read.run()).isEqualTo("run-1");
        assertThat(read.allowed()).isFalse();
        assertThat(read.blockedBy()).containsExactly(RULE);
        assertThat(read.decidedAt()).isEqualTo(NOW);
        assertThat(read.facts().document()).containsOnlyKeys("tests", "coverage");
        assertThat(read.facts().at("coverage.line")).contains(0.75);
        assertThat(read.facts().at("tests.failed")).contains(2);
    }

    @Test
    void what_the_envelope_tells_is_not_looked_for_behind_what_held() throws IOException {
        DecisionParser parser = new DecisionParser(Set.of("tests"), decision -> true);
        String json = new String(EventCodec.encode(decided(true)), StandardCharsets.UTF_8);
        byte[] cutOff = json.substring(0, json.indexOf("\"degraded\"")).getBytes(StandardCharsets.UTF_8);

        PastDecision read = Objects.requireNonNull(parser.read(cutOff, NOW));

        assertThat(read.allowed()).isTrue();
        assertThat(read.workflow()).isEqualTo("release");
        assertThat(read.decidedAt()).isEqualTo(NOW);
        assertThat(read.facts().at("tests.failed")).contains(2);
        assertThatThrownBy(() -> parser.read(cutOff, null)).isInstanceOf(IOException.class);
    }

    @Test
    void what_is_out_of_scope_is_not_read_to_its_facts() throws IOException {
        DecisionParser parser = new DecisionParser(Set.of("tests"), decision -> {
            assertThat(decision.facts()).isEqualTo(Facts.none());
            return decision.checkPoint() == CheckPoint.PRE_DEV;
        });

        assertThat(parser.read(EventCodec.encode(decided(true)), null)).isNull();
    }

    @Test
    void what_is_no_decision_is_refused() {
        DecisionParser parser = new DecisionParser(Set.of(), decision -> true);

        assertThatThrownBy(() -> parser.read("{\"decisionId\": \"D-1\"}".getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> parser.read("nonsense".getBytes(StandardCharsets.UTF_8), null))
                .isInstanceOf(IOException.class);
    }

    private static GateDecided decided(boolean allowed) {
        return new GateDecided(
                "D-1",
                CheckPoint.PRE_DEPLOY,
                new Artifact("billing", "1.2.0", "service", null),
                "release",
                "run-1",
                FACTS,
                "pipeline",
                3,
                allowed,
                allowed ? List.of() : List.of(blocking()),
                List.of(),
                false,
                "replica",
                1,
                NOW);
    }

    private static Trigger blocking() {
        return new Trigger(
                RULE,
                1,
                "tests-pass",
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                RuleOutcome.FAILED,
                true,
                "m",
                "r",
                Map.of("tests.failed", 2),
                "x",
                List.of(),
                null,
                null);
    }
}
