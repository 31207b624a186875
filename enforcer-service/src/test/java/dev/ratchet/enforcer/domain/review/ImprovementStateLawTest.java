package dev.ratchet.enforcer.domain.review;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.improvementId;
import static dev.ratchet.enforcer.domain.Samples.proposal;
import static dev.ratchet.enforcer.domain.Samples.proposed;

import dev.ratchet.enforcer.domain.review.ImprovementImage.Entry;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.testkit.StateLaw;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImprovementStateLawTest {

    private static final StateLaw<Optional<Improvement>, Entry> LAW = StateLaw.of(
            Optional.empty(),
            state -> state.map(Improvement::events).orElse(List.of()),
            (state, entry) ->
                    Optional.ofNullable(Improvement.after(state.orElse(null), at(0, entry.id(), entry.event()))));
    private static final ImprovementId OTHER = ImprovementId.parse("IMP-2025-10-30-002");

    @Test
    void an_approved_improvement_is_what_its_events_say() {
        holds(history(
                approved(1),
                proposed(CHECK),
                amended(2, "b"),
                amended(3, "c"),
                amended(5, "d"),
                approved(2),
                approved(3),
                rejected(3)));
    }

    @Test
    void a_rejected_improvement_is_what_its_events_say() {
        holds(history(proposed(null), amended(2, "b"), rejected(2), approved(2), amended(3, "c")));
    }

    @Test
    void a_superseded_improvement_is_what_its_events_say() {
        holds(history(
                proposed(CHECK),
                amended(2, "b"),
                new ImprovementSuperseded(improvementId(), OTHER, "merged", NOW.plusSeconds(9)),
                approved(2)));
    }

    private static void holds(List<Entry> history) {
        LAW.holdsAfterEach(history);
        LAW.writesNoneToSpareAfterEach(history);
    }

    private static List<Entry> history(ImprovementEvent... events) {
        List<Entry> history = new ArrayList<>();
        for (ImprovementEvent event : events) {
            history.add(new Entry("event-" + history.size(), event));
        }
        return history;
    }

    private static ImprovementAmended amended(int revision, String by) {
        return new ImprovementAmended(improvementId(), revision, proposal(null), by, NOW.plusSeconds(revision));
    }

    private static ImprovementApproved approved(int revision) {
        return new ImprovementApproved(
                improvementId(), revision, RuleMode.WARN, "reviewer-1", "yes", NOW.plusSeconds(60));
    }

    private static ImprovementRejected rejected(int revision) {
        return new ImprovementRejected(improvementId(), revision, "reviewer-2", "no", NOW.plusSeconds(70));
    }
}
