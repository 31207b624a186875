package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of judging recorded decisions again, each by the book and the waivers of then.
 *
 * @param read decisions that were read
 * @param repeated decisions that stood on the log twice and counted once
 * @param unreadable records that were no decisions, or could not be read
 * @param from when the first came onto the log; absent when there was none
 * @param decisions that were judged again
 * @param outcomes of rules that did not hold, then or now
 * @param taken of these: taken from the record
 * @param differences how many came out differently
 * @param firstDifferences some of these
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BacktestComparison(
        long read,
        long repeated,
        long unreadable,
        @Nullable Instant from,
        @Nullable Instant to,
        int decisions,
        int outcomes,
        int taken,
        int differences,
        List<Difference> firstDifferences) {

    /**
     * Something that came out differently.
     *
     * @param rule absent when it is the whole decision
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Difference(String decisionId, @Nullable String rule, String recorded, String again) {

        public Difference {
            Bounds.name("differences.decisionId", decisionId);
            Bounds.text("differences.recorded", recorded);
            Bounds.text("differences.again", again);
        }
    }

    public BacktestComparison {
        Bounds.atLeast("comparison.read", read, 0);
        Bounds.atLeast("comparison.repeated", repeated, 0);
        Bounds.atLeast("comparison.unreadable", unreadable, 0);
        Bounds.optionalTime("comparison.from", from);
        Bounds.optionalTime("comparison.to", to);
        Bounds.within("comparison.decisions", decisions, 0, Integer.MAX_VALUE);
        Bounds.within("comparison.outcomes", outcomes, 0, Integer.MAX_VALUE);
        Bounds.within("comparison.taken", taken, 0, outcomes);
        Bounds.within("comparison.differences", differences, 0, Integer.MAX_VALUE);
        firstDifferences = Bounds.list("comparison.firstDifferences", firstDifferences);
    }
}
