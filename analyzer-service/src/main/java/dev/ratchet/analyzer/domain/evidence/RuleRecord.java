package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.events.RuleEvent.WaiverRevoked;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What became of one rule in the rule book, from {@code ratchet-rules}: what it checks where, and every change of its say.
 *
 * @param improvement the improvement that it came from
 * @param pinned the mode that a person has fixed; other changes of mode wait until it is let go
 * @param chapters its changes in their order, the latest {@value #KEPT}
 * @param lastOffset the position of the last event about it
 */
public record RuleRecord(
        String id,
        String name,
        CheckPoint checkPoint,
        Rule.@Nullable Scope scope,
        @Nullable ImprovementId improvement,
        @Nullable ViolationId violation,
        @Nullable RuleMode pinned,
        List<Chapter> chapters,
        List<Waiver> waivers,
        long lastOffset) {

    private static final int KEPT = 200;

    /**
     * From when on a rule had how much say.
     *
     * @param mode absent while the rule is out of the book
     */
    public record Chapter(@Nullable RuleMode mode, Instant at, String citation) {}

    public RuleRecord {
        chapters = newest(chapters);
        waivers = newest(waivers);
    }

    /** Nothing when the event speaks of a rule that was never in the book. */
    public static @Nullable RuleRecord after(@Nullable RuleRecord before, Recorded<RuleEvent> recorded) {
        RuleEvent event = recorded.event();
        LogPosition at = recorded.position();
        if (event instanceof RuleActivated activated) {
            return activated(before, activated, at);
        }
        return before == null ? null : before.next(event, at);
    }

    private static RuleRecord activated(@Nullable RuleRecord before, RuleActivated event, LogPosition at) {
        Rule rule = event.definition();
        RuleMode pin = before == null ? null : before.pinned;
        Chapter chapter = new Chapter(pin == null ? rule.mode() : pin, event.activatedAt(), citation(at));
        List<Chapter> told = before == null ? List.of() : before.chapters;
        return new RuleRecord(
                rule.id().toString(),
                rule.name(),
                rule.checkPoint(),
                rule.scope(),
                rule.relatedImprovement(),
                rule.relatedViolation(),
                pin,
                and(told, chapter),
                before == null ? List.of() : before.waivers,
                at.offset());
    }

    private RuleRecord next(RuleEvent event, LogPosition at) {
        return switch (event) {
            case RuleActivated activated -> activated(this, activated, at);
            case RuleModeChanged changed ->
                pinned == null
                        ? with(new Chapter(changed.to(), changed.changedAt(), citation(at)), at)
                        : with(waivers, at);
            case RuleModePinned fixed -> pinned(fixed, at);
            case RuleRetired retired -> with(new Chapter(null, retired.retiredAt(), citation(at)), at);
            case WaiverRequested asked ->
                with(
                        and(
                                waivers,
                                new Waiver(
                                        asked.waiver(), asked.artifact(), asked.expiresAt(), null, null, citation(at))),
                        at);
            case WaiverGranted granted ->
                with(changed(granted.waiver(), waiver -> waiver.granted(granted.grantedAt(), citation(at))), at);
            case WaiverRevoked revoked ->
                with(changed(revoked.waiver(), waiver -> waiver.revoked(revoked.revokedAt())), at);
        };
    }

    private RuleRecord pinned(RuleModePinned event, LogPosition at) {
        RuleMode mode = event.mode();
        List<Chapter> told = mode == null ? chapters : and(chapters, new Chapter(mode, event.pinnedAt(), citation(at)));
        return new RuleRecord(id, name, checkPoint, scope, improvement, violation, mode, told, waivers, at.offset());
    }

    private RuleRecord with(Chapter chapter, LogPosition at) {
        return new RuleRecord(
                id,
                name,
                checkPoint,
                scope,
                improvement,
                violation,
                pinned,
                and(chapters, chapter),
                waivers,
                at.offset());
    }

    private RuleRecord with(List<Waiver> others, LogPosition at) {
        return new RuleRecord(
                id, name, checkPoint, scope, improvement, violation, pinned, chapters, others, at.offset());
    }

    private List<Waiver> changed(String waiver, UnaryOperator<Waiver> change) {
        return waivers.stream()
                .map(known -> known.id().equals(waiver) ? change.apply(known) : known)
                .toList();
    }

    /** How a position of the rule book is cited as evidence. */
    private static String citation(LogPosition at) {
        return at.topic().wireName() + "@" + at.offset();
    }

    /** The last change before that moment; empty before the rule came into the book. */
    public Optional<Chapter> at(Instant moment) {
        return chapters.stream()
                .filter(chapter -> !chapter.at().isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    public boolean wasInForceAt(Instant moment) {
        return at(moment).map(Chapter::mode).isPresent();
    }

    public boolean inForce() {
        return chapters.getLast().mode() != null;
    }

    private static <T> List<T> and(List<T> known, T one) {
        return Stream.concat(known.stream(), Stream.of(one)).toList();
    }

    private static <T> List<T> newest(List<T> all) {
        return List.copyOf(all.subList(Math.max(0, all.size() - KEPT), all.size()));
    }
}
