package dev.ratchet.analyzer.domain.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Abridged;
import dev.ratchet.events.Abridged.Brief;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.EventType;
import dev.ratchet.events.Facts;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Topic;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionMarkTest {

    private static final Instant NOON = Instant.parse("2025-10-30T12:00:00Z");

    @Test
    void a_rule_that_was_told_of_in_brief_has_objected_too() {
        Brief brief = new Brief(
                "ARCH",
                3,
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                RuleOutcome.FAILED,
                true,
                "Did not hold",
                null,
                List.of("001", "002"));
        GateDecided decided = decided(new Abridged(0, List.of(brief), 0));

        DecisionMark mark = DecisionMark.of(
                decided,
                new Recorded<>(
                        decided,
                        "event-1",
                        EventType.ENFORCER,
                        new LogPosition(Topic.GATE_DECISIONS, 0, 7),
                        NOON,
                        null,
                        null));

        assertThat(mark.objections()).extracting(Objection::rule).containsExactly("RULE-ARCH-001", "RULE-ARCH-002");
    }

    private static GateDecided decided(Abridged abridged) {
        return new GateDecided(
                "decision-1",
                CheckPoint.PRE_DEPLOY,
                Artifact.named("parcels"),
                "shipping",
                "run-1",
                Facts.none(),
                "pipeline-1",
                7,
                false,
                List.of(),
                List.of(),
                false,
                "replica-1",
                1,
                NOON,
                2,
                abridged);
    }
}
