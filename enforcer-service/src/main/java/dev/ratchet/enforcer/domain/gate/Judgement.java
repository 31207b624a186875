package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.enforcer.domain.waiver.WaiverBook;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import java.time.Instant;
import java.util.List;

/**
 * What the gate found: the rules that did not hold, and whether the artifact may pass.
 *
 * @param rulesEvaluated how many rules were in scope
 * @param ruleBookVersion the book it was judged by
 */
public record Judgement(boolean allowed, List<Trigger> triggers, int rulesEvaluated, long ruleBookVersion) {

    /** The same judgement with the exceptions that count at an instant: a trigger that is waived blocks nothing. */
    public Judgement waived(WaiverBook waivers, Artifact artifact, Instant at) {
        if (triggers.isEmpty() || waivers.isEmpty()) {
            return this;
        }
        List<Trigger> excused = triggers.stream()
                .map(trigger -> waivers.waivedBy(trigger.rule(), artifact.name(), artifact.version(), at)
                        .map(waiver -> trigger.waived(waiver.asWaivedBy()))
                        .orElse(trigger))
                .toList();
        return new Judgement(excused.stream().noneMatch(Trigger::blocks), excused, rulesEvaluated, ruleBookVersion);
    }

    /** The judgement as the event that makes it durable, abridged where it would not fit. */
    public GateDecided decided(GateCall call, Circumstances under) {
        return Abridgement.fitting(new GateDecided(
                under.decisionId(),
                call.checkPoint(),
                call.artifact(),
                call.workflow(),
                call.run(),
                call.facts(),
                under.suppliedBy(),
                ruleBookVersion,
                allowed,
                triggers,
                List.of(),
                under.degraded(),
                under.replica(),
                under.sequence(),
                under.decidedAt(),
                rulesEvaluated,
                null));
    }
}
