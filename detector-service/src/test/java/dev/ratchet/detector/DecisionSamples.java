package dev.ratchet.detector;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Decisions of the gate as the enforcer writes them. */
public final class DecisionSamples {

    public static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    public static final RuleId LABELLED = new RuleId("RULE-ARCH-001");
    public static final RuleId ANNOUNCED = new RuleId("RULE-DOC-001");

    private DecisionSamples() {}

    /** Of parcels at pre-deploy, in the run run-1; allowed unless one of the triggers blocks. */
    public static GateDecided decided(String id, @Nullable String workflow, Trigger... triggers) {
        List<Trigger> all = List.of(triggers);
        return new GateDecided(
                id,
                CheckPoint.PRE_DEPLOY,
                new Artifact("parcels", "1.2.0", null, null),
                workflow,
                "run-1",
                Facts.none(),
                "pipeline",
                7,
                all.stream().noneMatch(Trigger::blocks),
                all,
                List.of(),
                false,
                "replica-1",
                1,
                TEN);
    }

    public static Trigger failed(RuleId rule, boolean blocks) {
        return new Trigger(
                rule,
                1,
                "parcels-are-labelled",
                blocks ? RuleSeverity.BLOCKING : RuleSeverity.WARNING,
                RuleMode.ENFORCE,
                RuleOutcome.FAILED,
                blocks,
                "Expected: parcels are labelled",
                "Label them",
                Map.of(),
                "digest",
                List.of(),
                null,
                null);
    }

    public static DecisionOverridden overridden(String decision, String by) {
        return new DecisionOverridden(decision, "parcels", by, "the label printer burns", TEN.plusSeconds(60));
    }
}
