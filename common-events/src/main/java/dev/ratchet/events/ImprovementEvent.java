package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.WorkflowEvent.Constraint;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happens to proposals, on {@link Topic#IMPROVEMENTS}; keyed by improvement. The analyzer proposes, amends and
 * supersedes; the enforcer backtests, approves and rejects.
 */
public sealed interface ImprovementEvent extends Event {

    ImprovementId id();

    @Override
    default String key() {
        return id().toString();
    }

    /** What was expected, and what happened instead. */
    record Gap(String expected, String actual) {

        public Gap {
            Bounds.text("gap.expected", expected);
            Bounds.text("gap.actual", actual);
        }
    }

    /**
     * How bad a pattern is.
     *
     * @param factors each factor's name with its value, so that the class can be followed
     */
    record Impact(ImpactClass impactClass, int frequency, int artifacts, Map<String, Double> factors) {

        public Impact {
            Bounds.present("impact.impactClass", impactClass);
            Bounds.within("impact.frequency", frequency, 1, Integer.MAX_VALUE);
            Bounds.within("impact.artifacts", artifacts, 1, Integer.MAX_VALUE);
            factors = Bounds.figures("impact.factors", factors);
        }
    }

    /**
     * One link of the chain from what happened to the systemic gap.
     *
     * @param evidence what the statement rests on: ids of events, violations, decisions or rules
     */
    record Why(String statement, List<String> evidence) {

        public Why {
            Bounds.text("fiveWhys.statement", statement);
            evidence = Bounds.texts("fiveWhys.evidence", evidence);
            if (evidence.isEmpty()) {
                throw new InvalidValue("fiveWhys.evidence", "a list of at least one element", "empty");
            }
        }
    }

    /**
     * What is to change in a workflow.
     *
     * @param step the step to automate or to add
     * @param automation the command that performs it; absent when a person goes on doing it
     * @param constraint what is to hold of every run, as it was mined from runs; absent where nothing was
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProcessChange(
            String workflow,
            String description,
            @Nullable String step,
            @Nullable String automation,
            @Nullable Constraint constraint) {

        /** A change that asks nothing new of runs. */
        public ProcessChange(String workflow, String description, @Nullable String step, @Nullable String automation) {
            this(workflow, description, step, automation, null);
        }

        public ProcessChange {
            Bounds.name("processChange.workflow", workflow);
            Bounds.text("processChange.description", description);
            Bounds.optionalName("processChange.step", step);
            Bounds.optionalText("processChange.automation", automation);
        }
    }

    /**
     * A rule that is proposed: everything but its number, its mode and its dates.
     *
     * @param area what it will be numbered in, for example {@code ARCH}
     * @param basis whether the check was learned from facts or comes from a template
     * @param violating how many violating documents of facts the check fails on
     * @param sound how many sound documents of facts the check holds on
     * @param precisionBound the exact one-sided 95 % lower bound of the share of true alarms, 0..1; absent for a template
     * @param runnersUp checks that separate the evidence as well
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DraftRule(
            String area,
            String name,
            String description,
            CheckPoint checkPoint,
            RuleSeverity severity,
            String check,
            String remediation,
            Rule.Scope scope,
            RuleBasis basis,
            int violating,
            int sound,
            @Nullable Double precisionBound,
            List<String> runnersUp) {

        public DraftRule {
            RuleId.area("rule.area", area);
            Bounds.name("rule.name", name);
            Bounds.text("rule.description", description);
            Bounds.present("rule.checkPoint", checkPoint);
            Bounds.present("rule.severity", severity);
            Bounds.text("rule.check", check, Rule.MAX_CHECK);
            Bounds.text("rule.remediation", remediation);
            scope = scope == null ? Rule.Scope.everything() : scope;
            Bounds.present("rule.basis", basis);
            Bounds.within("rule.violating", violating, 0, Integer.MAX_VALUE);
            Bounds.within("rule.sound", sound, 0, Integer.MAX_VALUE);
            if (precisionBound != null) {
                Bounds.share("rule.precisionBound", precisionBound);
            }
            runnersUp = Bounds.texts("rule.runnersUp", runnersUp);
        }
    }

    /**
     * A pattern of another workflow that is alike.
     *
     * @param alike how many of its violations are worded as those of the pattern
     */
    record RelatedPattern(String pattern, String slug, String workflow, int alike) {

        public RelatedPattern {
            Bounds.name("outlook.related.pattern", pattern);
            Bounds.name("outlook.related.slug", slug);
            Bounds.name("outlook.related.workflow", workflow);
            Bounds.within("outlook.related.alike", alike, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * A pattern of another workflow that the same proposal covers.
     *
     * @param violations of it that the proposal rests on; they are among the proposal's own
     * @param rule for that workflow; absent where none is proposed, or another covered pattern has the same one
     * @param processChange of that workflow; absent where it stays as it is
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Covered(
            String pattern,
            String slug,
            String workflow,
            List<ViolationId> violations,
            @Nullable DraftRule rule,
            @Nullable ProcessChange processChange) {

        public Covered {
            Bounds.name("outlook.covers.pattern", pattern);
            Bounds.name("outlook.covers.slug", slug);
            Bounds.name("outlook.covers.workflow", workflow);
            violations = Bounds.list("outlook.covers.violations", violations);
        }
    }

    /**
     * What a proposal is expected to bring, and where it stands among others.
     *
     * @param expectedEffect what would have been different, with its counts
     * @param workflowDiff the workflow's declaration before and after, by lines that begin with a blank, - or +; empty
     *     where the workflow stays as it is
     * @param related patterns of other workflows that the proposal would serve as well
     * @param returns the rejected improvement that it takes up again, because evidence has doubled
     * @param covers patterns of other workflows that the proposal is about too; empty where it is about one
     * @param confidenceBasis what the proposal's confidence rests on; absent where nobody said
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Outlook(
            String expectedEffect,
            List<String> workflowDiff,
            List<RelatedPattern> related,
            @Nullable ImprovementId returns,
            List<Covered> covers,
            @Nullable ConfidenceBasis confidenceBasis) {

        public Outlook {
            Bounds.text("outlook.expectedEffect", expectedEffect);
            workflowDiff = Bounds.texts("outlook.workflowDiff", workflowDiff);
            related = Bounds.list("outlook.related", related);
            covers = Bounds.list("outlook.covers", covers);
        }
    }

    /**
     * What is proposed; the same in a proposal and in its amendments.
     *
     * @param outlook what it is expected to bring; absent in proposals of before it was told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Proposal(
            String pattern,
            String patternSlug,
            String workflow,
            ViolationType violationType,
            ImprovementType type,
            String title,
            Gap gap,
            Impact impact,
            List<Why> fiveWhys,
            ProcessChange processChange,
            String checklistItem,
            @Nullable DraftRule rule,
            List<ViolationId> violations,
            double confidence,
            List<String> against,
            @Nullable Outlook outlook) {

        public Proposal {
            Bounds.name("pattern", pattern);
            Bounds.name("patternSlug", patternSlug);
            Bounds.name("workflow", workflow);
            Bounds.present("violationType", violationType);
            Bounds.present("type", type);
            Bounds.text("title", title);
            Bounds.present("gap", gap);
            Bounds.present("impact", impact);
            fiveWhys = Bounds.list("fiveWhys", fiveWhys);
            Bounds.within("fiveWhys", fiveWhys.size(), 0, 5);
            Bounds.present("processChange", processChange);
            Bounds.text("checklistItem", checklistItem);
            violations = Bounds.list("violations", violations);
            Bounds.share("confidence", confidence);
            against = Bounds.texts("against", against);
        }

        /** The patterns of other workflows that it covers too. */
        public List<Covered> covers() {
            return outlook == null ? List.of() : outlook.covers();
        }

        /** Every workflow that it is about, its own first. */
        public List<String> workflows() {
            return Stream.concat(Stream.of(workflow), covers().stream().map(Covered::workflow))
                    .distinct()
                    .toList();
        }

        /**
         * The violations that it rests on in one workflow.
         *
         * @param ofWorkflow absent for all
         */
        public List<ViolationId> violationsIn(@Nullable String ofWorkflow) {
            if (ofWorkflow == null) {
                return violations;
            }
            Set<ViolationId> there = new HashSet<>(workflow.equals(ofWorkflow) ? violations : List.of());
            covers().stream()
                    .filter(covered -> !covered.workflow().equals(ofWorkflow))
                    .forEach(covered -> there.removeAll(covered.violations()));
            covers().stream()
                    .filter(covered -> covered.workflow().equals(ofWorkflow))
                    .forEach(covered -> there.addAll(covered.violations()));
            return violations.stream().filter(there::contains).toList();
        }

        /** The rules that are to follow from it, its own first. */
        public List<DraftRule> rules() {
            return Stream.concat(
                            Stream.ofNullable(rule),
                            covers().stream().map(Covered::rule).flatMap(Stream::ofNullable))
                    .toList();
        }

        /** What it changes in every workflow that it is about, its own first. */
        public List<ProcessChange> processChanges() {
            return Stream.concat(
                            Stream.of(processChange),
                            covers().stream().map(Covered::processChange).flatMap(Stream::ofNullable))
                    .toList();
        }

        /** A proposal that doesn't say what it is expected to bring. */
        public Proposal(
                String pattern,
                String patternSlug,
                String workflow,
                ViolationType violationType,
                ImprovementType type,
                String title,
                Gap gap,
                Impact impact,
                List<Why> fiveWhys,
                ProcessChange processChange,
                String checklistItem,
                @Nullable DraftRule rule,
                List<ViolationId> violations,
                double confidence,
                List<String> against) {
            this(
                    pattern,
                    patternSlug,
                    workflow,
                    violationType,
                    type,
                    title,
                    gap,
                    impact,
                    fiveWhys,
                    processChange,
                    checklistItem,
                    rule,
                    violations,
                    confidence,
                    against,
                    null);
        }
    }

    /** Emitted by the analyzer when a pattern meets the promotion criteria; revision 1. */
    record ImprovementProposed(ImprovementId id, int revision, Proposal proposal, String by, Instant proposedAt)
            implements ImprovementEvent {

        public ImprovementProposed {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 1, 1);
            Bounds.present("proposal", proposal);
            Bounds.name("by", by);
            Bounds.time("proposedAt", proposedAt);
        }

        @Override
        public Instant at() {
            return proposedAt;
        }
    }

    /** Emitted by the analyzer when new evidence changes an open proposal; the whole proposal, with the next revision. */
    record ImprovementAmended(ImprovementId id, int revision, Proposal proposal, String by, Instant amendedAt)
            implements ImprovementEvent {

        public ImprovementAmended {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 2, Integer.MAX_VALUE);
            Bounds.present("proposal", proposal);
            Bounds.name("by", by);
            Bounds.time("amendedAt", amendedAt);
        }

        @Override
        public Instant at() {
            return amendedAt;
        }
    }

    /**
     * A decision that would have been another one with the draft rule in enforce.
     *
     * @param from what it was: {@code allowed} or {@code blocked}
     * @param to what it would have been: {@code allowed}, {@code warned} or {@code blocked}
     */
    record Flip(String decisionId, String artifact, String from, String to) {

        public Flip {
            Bounds.name("flips.decisionId", decisionId);
            Bounds.name("flips.artifact", artifact);
            Bounds.name("flips.from", from);
            Bounds.name("flips.to", to);
        }
    }

    /** A fact that so many decisions lacked. */
    record MissingFact(String fact, int decisions) {

        public MissingFact {
            Bounds.text("missing.fact", fact);
            Bounds.within("missing.decisions", decisions, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * What a backtest saw beside its counts. All bounds are exact, one-sided, of 95 % (Clopper and Pearson).
     *
     * @param read decisions that were read, at any checkpoint
     * @param from when the first of them came onto the log; absent when there was none
     * @param waived decisions in which a waiver of then would have excused the failure
     * @param linked violations of the pattern that stand
     * @param covered those of them whose run or version has a decision that was evaluated
     * @param caughtAtLeast the lower bound of the share of such violations that the rule catches; absent without any
     * @param soundRuns sound runs with a decision that was evaluated
     * @param soundStoppedAtMost the upper bound of the share of sound runs that the rule stops; absent without any
     * @param missing the facts that were lacking; the most frequent first
     * @param flips how many decisions would have been other ones
     * @param firstFlips some of these
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Trial(
            long read,
            @Nullable Instant from,
            @Nullable Instant to,
            int waived,
            int linked,
            int covered,
            @Nullable Double caughtAtLeast,
            int soundRuns,
            @Nullable Double soundStoppedAtMost,
            List<MissingFact> missing,
            int flips,
            List<Flip> firstFlips) {

        public Trial {
            Bounds.atLeast("trial.read", read, 0);
            Bounds.optionalTime("trial.from", from);
            Bounds.optionalTime("trial.to", to);
            Bounds.within("trial.waived", waived, 0, Integer.MAX_VALUE);
            Bounds.within("trial.linked", linked, 0, Integer.MAX_VALUE);
            Bounds.within("trial.covered", covered, 0, linked);
            Bounds.within("trial.soundRuns", soundRuns, 0, Integer.MAX_VALUE);
            if (caughtAtLeast != null) {
                Bounds.share("trial.caughtAtLeast", caughtAtLeast);
            }
            if (soundStoppedAtMost != null) {
                Bounds.share("trial.soundStoppedAtMost", soundStoppedAtMost);
            }
            missing = Bounds.list("trial.missing", missing);
            Bounds.within("trial.flips", flips, 0, Integer.MAX_VALUE);
            firstFlips = Bounds.list("trial.firstFlips", firstFlips);
        }
    }

    /**
     * Emitted by the enforcer when the draft rule has been tried on recorded decisions.
     *
     * @param evaluated decisions that were in the rule's scope
     * @param wouldFail decisions in which the rule would not have held
     * @param undecided decisions that lacked a fact
     * @param caught violations of the pattern that it would have caught
     * @param soundStopped sound runs that it would have stopped
     * @param trial what else was seen; absent in events of before it was told
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ImprovementBacktested(
            ImprovementId id,
            int revision,
            int evaluated,
            int wouldFail,
            int undecided,
            int caught,
            int soundStopped,
            Instant backtestedAt,
            @Nullable Trial trial)
            implements ImprovementEvent {

        public ImprovementBacktested {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 1, Integer.MAX_VALUE);
            Bounds.within("evaluated", evaluated, 0, Integer.MAX_VALUE);
            Bounds.within("wouldFail", wouldFail, 0, evaluated);
            Bounds.within("undecided", undecided, 0, evaluated);
            Bounds.within("caught", caught, 0, Integer.MAX_VALUE);
            Bounds.within("soundStopped", soundStopped, 0, Integer.MAX_VALUE);
            Bounds.time("backtestedAt", backtestedAt);
        }

        @Override
        public Instant at() {
            return backtestedAt;
        }
    }

    /** Emitted by the enforcer when a reviewer approves one revision; the first verdict on the log is the one that counts. */
    record ImprovementApproved(
            ImprovementId id, int revision, RuleMode mode, String by, String reason, Instant approvedAt)
            implements ImprovementEvent {

        public ImprovementApproved {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 1, Integer.MAX_VALUE);
            Bounds.present("mode", mode);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("approvedAt", approvedAt);
        }

        @Override
        public Instant at() {
            return approvedAt;
        }
    }

    /** Emitted by the enforcer when a reviewer rejects one revision. */
    record ImprovementRejected(ImprovementId id, int revision, String by, String reason, Instant rejectedAt)
            implements ImprovementEvent {

        public ImprovementRejected {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 1, Integer.MAX_VALUE);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("rejectedAt", rejectedAt);
        }

        @Override
        public Instant at() {
            return rejectedAt;
        }
    }

    /** Emitted by the analyzer when another improvement takes the place of an open one. */
    record ImprovementSuperseded(ImprovementId id, ImprovementId supersededBy, String reason, Instant supersededAt)
            implements ImprovementEvent {

        public ImprovementSuperseded {
            Bounds.present("id", id);
            if (Bounds.present("supersededBy", supersededBy).equals(id)) {
                throw new InvalidValue("supersededBy", "another improvement", supersededBy);
            }
            Bounds.text("reason", reason);
            Bounds.time("supersededAt", supersededAt);
        }

        @Override
        public Instant at() {
            return supersededAt;
        }
    }
}
