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
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Outlook(
        String expectedEffect,
        List<String> workflowDiff,
        List<RelatedPattern> related,
        @Nullable ImprovementId returns,
        List<Covered> covers,
        @Nullable ConfidenceBasis confidenceBasis) {

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
    }
}
