package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param sameRules the same checks in other improvements that are open or approved
 * @param near patterns that mean nearly the same in other words, the nearest first
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outlook(
        String expectedEffect,
        List<String> workflowDiff,
        List<RelatedPattern> related,
        @Nullable ImprovementId returns,
        List<Covered> covers,
        @Nullable ConfidenceBasis confidenceBasis,
        List<SameRule> sameRules,
        List<NearPattern> near) {

    /** An outlook beside which there is nothing of the kind. */
    public Outlook(
            String expectedEffect,
            List<String> workflowDiff,
            List<RelatedPattern> related,
            @Nullable ImprovementId returns,
            List<Covered> covers,
            @Nullable ConfidenceBasis confidenceBasis) {
        this(expectedEffect, workflowDiff, related, returns, covers, confidenceBasis, List.of(), List.of());
    }

    /**
     * A check that the proposal comes to and another improvement has. Where it is for a workflow of the proposal, the
     * proposal leaves the rule to that one, and brings none of its own.
     *
     * @param workflow that the other one's rule is for
     */
    public record SameRule(ImprovementId improvement, String workflow, CheckPoint checkPoint, String check) {

        public SameRule {
            Bounds.present("outlook.sameRules.improvement", improvement);
            Bounds.name("outlook.sameRules.workflow", workflow);
            Bounds.present("outlook.sameRules.checkPoint", checkPoint);
            Bounds.text("outlook.sameRules.check", check, Rule.MAX_CHECK);
        }
    }

    /**
     * A pattern that means nearly the same. One of the proposal's own workflow can be merged with the proposal's in one
     * call.
     *
     * @param frequency how many violations it has, 1,000 at most
     * @param likeness cosine between the meanings of both, -1 to 1
     */
    public record NearPattern(
            String pattern, String slug, String title, String workflow, int frequency, double likeness) {

        public NearPattern {
            Bounds.name("outlook.near.pattern", pattern);
            Bounds.name("outlook.near.slug", slug);
            Bounds.text("outlook.near.title", title);
            Bounds.name("outlook.near.workflow", workflow);
            Bounds.within("outlook.near.frequency", frequency, 1, Integer.MAX_VALUE);
            Bounds.finite("outlook.near.likeness", likeness);
        }
    }

    /**
     * A pattern of another workflow that is alike.
     *
     * @param alike how many of its violations are worded as those of the pattern
     */
    public record RelatedPattern(String pattern, String slug, String workflow, int alike) {

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
    public record Covered(
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

    public Outlook {
        Bounds.text("outlook.expectedEffect", expectedEffect);
        workflowDiff = Bounds.texts("outlook.workflowDiff", workflowDiff);
        related = Bounds.list("outlook.related", related);
        covers = Bounds.list("outlook.covers", covers);
        sameRules = Bounds.list("outlook.sameRules", sameRules);
        near = Bounds.list("outlook.near", near);
    }
}
