package dev.ratchet.detector.kafka;

import dev.ratchet.detector.domain.gate.BlockedDecisions;
import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Reaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** When a blocked decision is let pass: a violation for each rule that had blocked it, whose source is that rule. */
@ApplicationScoped
public class BrokenGlass implements Reaction<DecisionEvent> {

    private final BlockedDecisions blocked;
    private final UpToDate upToDate;
    private final Announcements announcements;

    BrokenGlass(BlockedDecisions blocked, UpToDate upToDate, Announcements announcements) {
        this.blocked = blocked;
        this.upToDate = upToDate;
        this.announcements = announcements;
    }

    @Override
    public String name() {
        return "broken-glass";
    }

    @Override
    public List<Outgoing> outcome(Recorded<DecisionEvent> event) {
        if (!(event.event() instanceof DecisionOverridden overridden)) {
            return List.of();
        }
        upToDate.orRetry();
        List<Finding> findings = blocked.find(overridden.decisionId())
                .map(decision -> decision.findings(overridden, event.id()))
                .orElse(List.of());
        return findings.stream()
                .flatMap(finding -> announced(finding, event))
                .map(outgoing -> outgoing.causedBy(event))
                .toList();
    }

    private Stream<Outgoing> announced(Finding finding, Recorded<DecisionEvent> event) {
        return announcements.of(
                finding,
                EventId.derived(event.id(), "broken-glass/" + finding.source().name(), 0));
    }
}
