package dev.ratchet.detector.kafka;

import dev.ratchet.detector.domain.gate.GateStands;
import dev.ratchet.detector.domain.gate.GateWatch;
import dev.ratchet.detector.domain.gate.GatedStep;
import dev.ratchet.detector.domain.gate.SkippedGate;
import dev.ratchet.detector.domain.judging.Breach;
import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.run.Runs;
import dev.ratchet.detector.domain.violation.Violation;
import dev.ratchet.detector.domain.workflow.Workflows;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.EventId;
import dev.ratchet.events.ViolationEvent.ViolationWithdrawn;
import dev.ratchet.log.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is to be told of gates that were skipped: the violation, and its withdrawal when a late decision clears it. */
@ApplicationScoped
public class SkippedGates {

    private static final String CLEARED = "The gate had let it pass; its decision came late to the log";

    private final Runs runs;
    private final Workflows workflows;
    private final GateStands stands;
    private final GateWatch watch;
    private final Announcements announcements;

    SkippedGates(Runs runs, Workflows workflows, GateStands stands, GateWatch watch, Announcements announcements) {
        this.runs = runs;
        this.workflows = workflows;
        this.stands = stands;
        this.watch = watch;
        this.announcements = announcements;
    }

    /** The steps of a run before which a gate stands. */
    List<GatedStep> steps(Run run) {
        return stands.taken(run, run.workflow().flatMap(workflows::find));
    }

    /** The steps of a run of which all is known that is needed to judge them when it is {@code now}. */
    List<Outgoing> told(Run run, Instant now) {
        return steps(run).stream()
                .filter(step -> !watch.due(step).isAfter(now))
                .flatMap(step -> watch.skipped(step).stream())
                .flatMap(skipped -> announcements.of(skipped.finding(), skipped.eventId()))
                .toList();
    }

    /** When the step is to be looked at again; empty when it can be judged {@code now}. */
    Optional<Instant> laterThan(Instant now, GatedStep step) {
        return Optional.of(watch.due(step)).filter(due -> due.isAfter(now));
    }

    /** The withdrawal of a violation that says that a gate was skipped, if decisions that came late clear it. */
    List<Outgoing> cleared(Violation violation) {
        return SkippedGate.toldBy(violation.detected()).stream()
                .flatMap(gate -> step(violation, gate).stream())
                .flatMap(step -> watch.clearedAt(step).stream())
                .map(at -> withdrawn(violation, at))
                .toList();
    }

    private Optional<GatedStep> step(Violation violation, CheckPoint gate) {
        return Optional.ofNullable(violation.detected().run())
                .flatMap(runs::find)
                .flatMap(run -> steps(run).stream()
                        .filter(step -> step.checkPoint() == gate)
                        .findFirst());
    }

    private static Outgoing withdrawn(Violation violation, Instant at) {
        String workflow = violation.detected().context().workflow();
        return Outgoing.withId(
                new ViolationWithdrawn(violation.id(), workflow, at, Breach.REPORTER, CLEARED),
                EventId.derived(violation.event(), "cleared", 0));
    }
}
