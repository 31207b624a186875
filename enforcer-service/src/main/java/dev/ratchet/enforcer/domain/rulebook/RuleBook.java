package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.rulebook.Finding.Findings;
import dev.ratchet.enforcer.domain.waiver.WaiverBook;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rule book at one position of its topic. An image never changes; an event gives the next one.
 *
 * @param version the offset of the last event applied; -1 when there was none
 * @param waivers all that were ever asked for, so that a decision of the past can be judged again
 */
public record RuleBook(long version, RuleMap<RuleEntry> entries, RulesInForce inForce, WaiverBook waivers) {

    public static RuleBook empty() {
        return new RuleBook(-1, RuleMap.empty(), RulesInForce.none(), WaiverBook.empty());
    }

    /**
     * The book after an event. What was applied before is applied once.
     *
     * @param checks gives the check of an expression
     */
    public RuleBook after(Recorded<RuleEvent> recorded, Function<String, Check> checks) {
        return after(List.of(recorded), checks);
    }

    /** The book after several events, in their order; its index is built once. */
    public RuleBook after(List<Recorded<RuleEvent>> events, Function<String, Check> checks) {
        RuleBook book = this;
        Map<RuleId, RuleEntry> changed = new LinkedHashMap<>();
        for (Recorded<RuleEvent> event : events) {
            book = book.noting(event, changed);
        }
        if (book.version == version) {
            return this;
        }
        Map<RuleId, @Nullable RuleInForce> ready = new LinkedHashMap<>();
        changed.forEach((id, entry) -> ready.put(id, ready(entry, checks)));
        return new RuleBook(book.version, book.entries, inForce.with(ready), book.waivers);
    }

    /** The book after an event, but for what is in force. */
    private RuleBook noting(Recorded<RuleEvent> recorded, Map<RuleId, RuleEntry> changed) {
        if (recorded.position().offset() <= version) {
            return this;
        }
        long next = recorded.position().offset();
        if (WaiverBook.idOf(recorded.event()) != null) {
            return new RuleBook(next, entries, inForce, waivers.after(recorded.event()));
        }
        RuleId id = recorded.event().rule();
        RuleEntry entry = RuleEntry.after(entries.get(id), recorded);
        if (entry == null) {
            return new RuleBook(next, entries, inForce, waivers);
        }
        changed.put(id, entry);
        return new RuleBook(next, entries.with(id, entry), inForce, waivers);
    }

    /** The fewest events that give these entries and waivers when they are replayed from nothing. */
    public List<RuleEvent> events() {
        Stream<RuleEvent> ofRules = entries.values().stream().flatMap(entry -> entry.events().stream());
        return Stream.concat(ofRules, waivers.events().stream()).toList();
    }

    /** What the rules say that speak at a checkpoint of an artifact. */
    public Findings findings(CheckPoint checkPoint, Artifact artifact, @Nullable String workflow, Facts facts) {
        return inForce.findings(checkPoint, artifact, workflow, facts);
    }

    /** Whether asking the rules of a checkpoint may take so long that others should not have to wait for it. */
    public boolean isSlowAt(CheckPoint checkPoint) {
        return inForce.areSlowAt(checkPoint);
    }

    /** The rules that speak or may speak at a checkpoint of an artifact, in the order of their numbers. */
    public List<RuleInForce> inScope(CheckPoint checkPoint, Artifact artifact, @Nullable String workflow) {
        return inForce.values().stream()
                .filter(rule ->
                        rule.rule().checkPoint() == checkPoint && rule.scope().mayCover(artifact, workflow))
                .toList();
    }

    private @Nullable RuleInForce ready(RuleEntry entry, Function<String, Check> checks) {
        if (!entry.isInForce()) {
            return null;
        }
        RuleInForce before = inForce.get(entry.rule().id());
        Check check =
                before != null && before.rule().check().equals(entry.rule().check())
                        ? before.check()
                        : checks.apply(entry.rule().check());
        return new RuleInForce(entry.rule(), check);
    }
}
