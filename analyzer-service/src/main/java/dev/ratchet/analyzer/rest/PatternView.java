package dev.ratchet.analyzer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.events.ImprovementEvent.Impact;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a pattern.
 *
 * @param frequency violations in it that were not withdrawn; of more than 1,000, the newest are counted and shown
 * @param confidence how surely the members belong together, 0..1
 * @param impact with each of its factors; absent while the pattern has no members
 * @param members the numbers of its violations, in the order in which they were detected
 * @param examples some of its violations, in their own words
 * @param improvement the latest that was proposed for it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PatternView(
        String id,
        String slug,
        String title,
        String workflow,
        @Nullable String type,
        int frequency,
        double confidence,
        @Nullable Impact impact,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        List<String> artifacts,
        List<String> members,
        List<Example> examples,
        List<String> aliases,
        @Nullable Proposed improvement) {

    private static final int EXAMPLES = 3;

    /** One violation in its own words. */
    public record Example(
            String violation, String artifact, String description, String expectedBehavior, String actualBehavior) {

        static Example of(Violation violation) {
            return new Example(
                    violation.id(),
                    violation.detected().context().affectedArtifact(),
                    violation.detected().description(),
                    violation.detected().context().expectedBehavior(),
                    violation.detected().context().actualBehavior());
        }
    }

    /** An improvement and where it has come to. */
    public record Proposed(String id, String title, String status, int revision) {

        static Proposed of(Improvement improvement) {
            return new Proposed(
                    improvement.id().toString(),
                    improvement.title(),
                    improvement.status().wireName(),
                    improvement.revision());
        }
    }

    static PatternView of(Portrait portrait, @Nullable Impact impact, Optional<Improvement> improvement) {
        Pattern pattern = portrait.pattern();
        boolean hasMembers = portrait.frequency() > 0;
        return new PatternView(
                pattern.id(),
                pattern.slug(),
                pattern.title(),
                pattern.workflow(),
                pattern.type() == null ? null : pattern.type().wireName(),
                portrait.frequency(),
                portrait.confidence(),
                impact,
                hasMembers ? portrait.firstSeen() : null,
                hasMembers ? portrait.lastSeen() : null,
                portrait.artifacts(),
                portrait.violations().stream().map(Violation::id).toList(),
                portrait.violations().stream().limit(EXAMPLES).map(Example::of).toList(),
                pattern.aliases(),
                improvement.map(Proposed::of).orElse(null));
    }
}
