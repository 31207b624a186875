package dev.ratchet.detector.domain.gate;

import dev.ratchet.detector.domain.gate.AskedGate.Answer;
import dev.ratchet.events.Bounds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Tells whether a gate was skipped, from nothing but what the log holds and when it was told: judged later, or again, the
 * same step is found the same. Nobody is accused before the grace is over, nor while a replica of the gate may have
 * decisions that the log lacks, nor where no gate is in use.
 */
public final class GateWatch {

    private final AskedGates asked;
    private final BlockedDecisions blocked;
    private final JournalHolds holds;

    public GateWatch(AskedGates asked, BlockedDecisions blocked, JournalHolds holds) {
        this.asked = asked;
        this.blocked = blocked;
        this.holds = holds;
    }

    /** When all is known that is needed to judge the step. */
    public Instant due(GatedStep step) {
        Instant due = step.soonest();
        List<JournalHold> open = holds.openAt(step.told());
        for (int more = 0; more < open.size(); more++) {
            due = after(due, step, open);
        }
        return due;
    }

    private static Instant after(Instant due, GatedStep step, List<JournalHold> open) {
        return open.stream()
                .filter(hold -> hold.covers(step, due))
                .map(JournalHold::end)
                .max(Instant::compareTo)
                .orElse(due);
    }

    /** The accusation, if there is one; to be asked when the step is {@link #due}. */
    public Optional<SkippedGate> skipped(GatedStep step) {
        Instant due = due(step);
        if (!isInUse(step)) {
            return Optional.empty();
        }
        List<AskedGate> about = about(step);
        if (isAllowed(step, about, due) || isLetPass(step)) {
            return Optional.empty();
        }
        Optional<Answer> block =
                about.stream().flatMap(one -> one.blocking(step, due).stream()).findFirst();
        return Optional.of(new SkippedGate(step, block.map(Answer::decision).orElse(null)));
    }

    /** When the log was told, by now, that the gate had let the step pass; empty when it wasn't. */
    public Optional<Instant> clearedAt(GatedStep step) {
        return about(step).stream()
                .flatMap(one -> one.allowing(step, Bounds.LATEST).stream())
                .map(Answer::appendedAt)
                .min(Instant::compareTo);
    }

    private boolean isInUse(GatedStep step) {
        return step.isDeclared()
                || asked.inUseSince(step.workflow(), step.checkPoint())
                        .filter(step.told()::isAfter)
                        .isPresent();
    }

    private List<AskedGate> about(GatedStep step) {
        return asked.about(step).stream().filter(one -> one.isAbout(step)).toList();
    }

    private static boolean isAllowed(GatedStep step, List<AskedGate> about, Instant known) {
        return about.stream().anyMatch(one -> one.allowing(step, known).isPresent());
    }

    private boolean isLetPass(GatedStep step) {
        return blocked.letPass(step.artifact().name()).stream()
                .anyMatch(one -> step.isMeantBy(one.checkPoint(), one.artifact(), one.run()));
    }
}
