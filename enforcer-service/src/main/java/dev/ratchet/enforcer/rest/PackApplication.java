package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.pack.Finding;
import dev.ratchet.enforcer.domain.pack.Pack;
import dev.ratchet.enforcer.domain.pack.PackEvents;
import dev.ratchet.enforcer.domain.pack.PackEvents.Identified;
import dev.ratchet.enforcer.domain.pack.PackPlan;
import dev.ratchet.enforcer.domain.pack.PackPlan.Change;
import dev.ratchet.enforcer.domain.pack.PackPlan.Kind;
import dev.ratchet.enforcer.domain.pack.PackTests.Outcome;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.enforcer.domain.rulebook.RuleNumbers;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.PackOrigin;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.http.Caller;
import dev.ratchet.log.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jboss.logging.Logger;

/**
 * Applies packs: everything is checked before anything is published, and what is published has derived ids, so that a
 * pack that was cut off halfway is completed by applying it again.
 */
@ApplicationScoped
public class PackApplication {

    private static final Logger LOG = Logger.getLogger(PackApplication.class);

    private final PackDesk desk;
    private final RuleNumbers numbers;
    private final RuleWrites writes;
    private final CurrentRuleBook current;
    private final Caller caller;
    private final Clock clock;

    PackApplication(
            PackDesk desk,
            RuleNumbers numbers,
            RuleWrites writes,
            CurrentRuleBook current,
            Caller caller,
            Clock clock) {
        this.desk = desk;
        this.numbers = numbers;
        this.writes = writes;
        this.current = current;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * What applying a pack did.
     *
     * @param inForce whether this replica's gate has it already; the others have it a moment later
     */
    @Schema(name = "PackApplied")
    public record Applied(
            String pack,
            String version,
            String source,
            int added,
            int changed,
            int retired,
            int unchanged,
            boolean inForce,
            List<Change> changes) {}

    synchronized Applied apply(PackBody body) {
        PackDesk.Brought brought = desk.read(body);
        mustReach(brought.pack());
        mustBeSound(brought.pack());
        PackPlan plan = desk.planned(brought.pack(), body);
        mustBeFree(plan);
        PackOrigin origin = new PackOrigin(plan.pack(), plan.version(), brought.source());
        Instant at = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        List<Identified> events = new PackEvents(origin, caller.subject(), at).of(plan);
        List<LogPosition> written = writes.publish(events.stream()
                .map(event -> Outgoing.withId(event.event(), event.id()))
                .toList());
        boolean isSeen = written.isEmpty() || writes.isSeen(written.getLast());
        if (isSeen) {
            mustHaveWon(events);
        }
        LOG.infof("%s applied pack %s %s: %d events", caller.subject(), plan.pack(), plan.version(), events.size());
        return applied(plan, brought.source(), isSeen);
    }

    private void mustReach(Pack pack) {
        pack.rules().forEach(rule -> {
            String workflow = rule.rule().scope().workflow();
            caller.mustReach(workflow == null ? "*" : workflow, null);
        });
    }

    private void mustBeSound(Pack pack) {
        List<Outcome> failed =
                desk.tested(pack).stream().filter(outcome -> !outcome.passed()).toList();
        if (!failed.isEmpty()) {
            throw PackRefusals.failing(failed);
        }
        List<Finding> errors =
                desk.linted(pack).stream().filter(Finding::isError).toList();
        if (!errors.isEmpty()) {
            throw PackRefusals.odd(errors);
        }
    }

    private void mustBeFree(PackPlan plan) {
        if (!plan.of(Kind.TAKEN).isEmpty()) {
            throw PackRefusals.taken(plan.of(Kind.TAKEN));
        }
        List<RuleId> added = plan.of(Kind.ADDED).stream().map(Change::rule).toList();
        Set<RuleId> given = added.isEmpty() ? Set.of() : numbers.reserved(added);
        if (!given.isEmpty()) {
            throw PackRefusals.given(given);
        }
    }

    private void mustHaveWon(List<Identified> events) {
        List<Map<String, Object>> lost = events.stream()
                .map(Identified::event)
                .filter(RuleActivated.class::isInstance)
                .map(RuleActivated.class::cast)
                .filter(event -> !has(event))
                .map(this::winner)
                .toList();
        if (!lost.isEmpty()) {
            throw PackRefusals.outrun(lost);
        }
    }

    /** Somebody who applied the same pack at the same time brought the same rule. */
    private boolean has(RuleActivated event) {
        RuleEntry entry = current.book().entries().get(event.rule());
        return entry != null && entry.versions().contains(event.definition());
    }

    private Map<String, Object> winner(RuleEvent event) {
        RuleEntry entry = current.book().entries().get(event.rule());
        return entry == null
                ? Map.of("rule", event.rule().value())
                : Map.of(
                        "rule", event.rule().value(),
                        "winner", entry.activations().getLast().by(),
                        "at", entry.changedAt().toString());
    }

    private static Applied applied(PackPlan plan, String source, boolean isSeen) {
        return new Applied(
                plan.pack(),
                plan.version(),
                source,
                plan.of(Kind.ADDED).size(),
                plan.of(Kind.CHANGED).size(),
                plan.of(Kind.RETIRED).size(),
                plan.of(Kind.UNCHANGED).size(),
                isSeen,
                plan.changes());
    }
}
