package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementEvent.ImprovementSuperseded;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Outlook.Covered;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An improvement as the analyzer sees it, from {@code ratchet-improvements}. Only the first verdict on the current
 * revision of an open proposal counts.
 *
 * @param covers the patterns of other workflows that it is about too
 * @param violations those that its current revision rests on
 * @param rules that its current revision came to, its own workflow's first
 * @param judgement what the reviewer said; absent while it is open
 */
public record Improvement(
        ImprovementId id,
        String pattern,
        List<String> covers,
        String title,
        Status status,
        int revision,
        List<ViolationId> violations,
        List<DraftedRule> rules,
        @Nullable Judgement judgement) {

    /** By day and number: the order in which they were proposed. */
    static final Comparator<Improvement> OLDEST_FIRST = Comparator.comparing(
                    (Improvement it) -> it.id().day())
            .thenComparingInt(it -> it.id().number());

    /** What a reviewer said of it, or what took its place. */
    public record Judgement(String by, String reason, Instant at) {}

    /** Where a proposal has come to; an approved one is enforced while a rule of it is in force in the mode enforce. */
    public enum Status {
        PROPOSED,
        APPROVED,
        ENFORCED,
        REJECTED,
        SUPERSEDED;

        public String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Improvement {
        covers = List.copyOf(covers);
        violations = List.copyOf(violations);
        rules = List.copyOf(rules);
    }

    /** All patterns that it is about, as they were called when it was written; its own first. */
    public List<String> patterns() {
        return Stream.concat(Stream.of(pattern), covers.stream()).distinct().toList();
    }

    boolean isOpen() {
        return status == Status.PROPOSED;
    }

    /** Nobody has judged it yet, or somebody has approved it: its rules are to come, or are there. */
    boolean isUpheld() {
        return isOpen() || isApproved();
    }

    /** Also while it is enforced. */
    public boolean isApproved() {
        return status == Status.APPROVED || status == Status.ENFORCED;
    }

    /** How it stands while a rule of it is in force in the mode enforce; without an approval that changes nothing. */
    public Improvement whileEnforced() {
        return isApproved()
                ? new Improvement(id, pattern, covers, title, Status.ENFORCED, revision, violations, rules, judgement)
                : this;
    }

    /** Where it checks a workflow; empty where it came to no rule. */
    public Optional<CheckPoint> checkPointIn(String workflow) {
        return rules.stream()
                .filter(rule -> workflow.equals(rule.workflow()))
                .findFirst()
                .or(() -> rules.stream().findFirst())
                .map(DraftedRule::checkPoint);
    }

    public static @Nullable Improvement after(@Nullable Improvement before, ImprovementEvent event) {
        if (before == null) {
            return event instanceof ImprovementProposed proposed
                    ? proposed(proposed.id(), proposed.revision(), proposed.proposal())
                    : null;
        }
        return switch (event) {
            case ImprovementProposed again -> before;
            case ImprovementBacktested tried -> before;
            case ImprovementAmended amended ->
                before.isOpenAt(amended.revision() - 1)
                        ? proposed(amended.id(), amended.revision(), amended.proposal())
                        : before;
            case ImprovementApproved approved -> before.judged(approved.revision(), Status.APPROVED, of(approved));
            case ImprovementRejected rejected -> before.judged(rejected.revision(), Status.REJECTED, of(rejected));
            case ImprovementSuperseded superseded -> before.judged(before.revision, Status.SUPERSEDED, of(superseded));
        };
    }

    /** The series in which improvements of a day are numbered. */
    public static String series(LocalDate day) {
        return "IMP-" + day;
    }

    private static Improvement proposed(ImprovementId id, int revision, Proposal proposal) {
        return new Improvement(
                id,
                proposal.pattern(),
                proposal.covers().stream().map(Covered::pattern).toList(),
                proposal.title(),
                Status.PROPOSED,
                revision,
                proposal.violations(),
                DraftedRule.of(proposal),
                null);
    }

    /** Whether an amendment is what it says now. */
    boolean saysTheSameAs(ImprovementAmended amended) {
        return revision == amended.revision()
                && violations.equals(amended.proposal().violations())
                && patterns()
                        .equals(proposed(amended.id(), amended.revision(), amended.proposal())
                                .patterns());
    }

    private boolean isOpenAt(int wantedRevision) {
        return status == Status.PROPOSED && revision == wantedRevision;
    }

    private Improvement judged(int judgedRevision, Status verdict, Judgement said) {
        return isOpenAt(judgedRevision)
                ? new Improvement(id, pattern, covers, title, verdict, revision, violations, rules, said)
                : this;
    }

    private static Judgement of(ImprovementApproved event) {
        return new Judgement(event.by(), event.reason(), event.approvedAt());
    }

    private static Judgement of(ImprovementRejected event) {
        return new Judgement(event.by(), event.reason(), event.rejectedAt());
    }

    private static Judgement of(ImprovementSuperseded event) {
        return new Judgement(event.supersededBy().toString(), event.reason(), event.supersededAt());
    }
}
