package dev.ratchet.enforcer.domain.review;

import dev.ratchet.enforcer.domain.review.Improvement.ReviewVerdict;
import dev.ratchet.enforcer.domain.review.Improvement.Supersession;
import dev.ratchet.events.EventId;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes an improvement as the fewest events that, replayed from nothing, give it again. What its former revisions said,
 * and when a decided one was amended, only the log knows: nothing is decided on it any more.
 */
public record ImprovementImage(Improvement improvement) {

    /**
     * One event of an image.
     *
     * @param id the verdict's own, because what follows from it asks for it; any other's is derived
     */
    public record Entry(String id, ImprovementEvent event) {}

    /** Revisions follow one another on the log, so that each of them is there. */
    List<Entry> events() {
        List<Entry> events = new ArrayList<>();
        events.add(entry(1, proposed()));
        for (int revision = 2; revision <= improvement.revision(); revision++) {
            events.add(entry(revision, amended(revision)));
        }
        if (improvement.verdict() != null) {
            events.add(new Entry(improvement.verdict().eventId(), decided(improvement.verdict())));
        }
        if (improvement.supersession() != null) {
            events.add(entry(improvement.revision() + 1, superseded(improvement.supersession())));
        }
        return events;
    }

    private Entry entry(int ordinal, ImprovementEvent event) {
        return new Entry(EventId.hash("image", improvement.id().toString(), Integer.toString(ordinal)), event);
    }

    private ImprovementProposed proposed() {
        return new ImprovementProposed(
                improvement.id(), 1, improvement.proposal(), improvement.proposedBy(), improvement.proposedAt());
    }

    private ImprovementAmended amended(int revision) {
        return new ImprovementAmended(
                improvement.id(), revision, improvement.proposal(), improvement.proposedBy(), improvement.changedAt());
    }

    private ImprovementEvent decided(ReviewVerdict verdict) {
        return verdict.mode() == null
                ? new ImprovementRejected(
                        improvement.id(), verdict.revision(), verdict.by(), verdict.reason(), verdict.at())
                : new ImprovementApproved(
                        improvement.id(),
                        verdict.revision(),
                        verdict.mode(),
                        verdict.by(),
                        verdict.reason(),
                        verdict.at());
    }

    private ImprovementSuperseded superseded(Supersession supersession) {
        return new ImprovementSuperseded(
                improvement.id(), supersession.by(), supersession.reason(), improvement.changedAt());
    }
}
