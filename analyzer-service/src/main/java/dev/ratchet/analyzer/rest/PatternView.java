package dev.ratchet.analyzer.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.analyzer.domain.evidence.Violation;
import dev.ratchet.analyzer.domain.pattern.Certainty;
import dev.ratchet.analyzer.domain.pattern.Course;
import dev.ratchet.analyzer.domain.pattern.Neighbour;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Sight;
import dev.ratchet.analyzer.domain.pattern.Sureness;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What can be seen of a pattern.
 *
 * @param frequency violations in it that were not withdrawn; of more than 1,000, the newest are counted and shown
 * @param confidence how surely the members belong together, 0..1; only where it was measured
 * @param basis what the confidence rests on: {@code calibrated} is a measured share, {@code too-small} says that there
 *     are too few to measure, {@code identical} and {@code same-gap} say what the members have in common instead, and
 *     {@code by-person} that a person said so
 * @param sureness the same in a sentence
 * @param course whether it comes more or less often than it did
 * @param impact with each of its factors; absent while the pattern has no members
 * @param members the numbers of its violations, in the order in which they were detected
 * @param workflows its own, and those of related patterns
 * @param examples some of its violations, in their own words: the most typical, and the most different
 * @param nearest patterns of the same workflow and type, the nearest first; absent in lists
 * @param related patterns of other workflows that are about the same, the nearest first; absent in lists
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
        @Nullable Double confidence,
        @Nullable String basis,
        @Nullable String sureness,
        @Nullable Impact impact,
        @Nullable Instant firstSeen,
        @Nullable Instant lastSeen,
        @Nullable CourseView course,
        List<String> artifacts,
        List<String> workflows,
        List<String> members,
        List<Example> examples,
        @Nullable List<Near> nearest,
        @Nullable List<Near> related,
        List<String> aliases,
        @Nullable Proposed improvement) {

    private static final int EXAMPLES = 3;

    /** Violations of the last four weeks beside those of the four weeks before. */
    public record CourseView(int lastFourWeeks, int fourWeeksBefore, String direction) {

        static CourseView of(Course course) {
            String direction = course.direction().name().toLowerCase(Locale.ROOT);
            return new CourseView(course.lastFourWeeks(), course.fourWeeksBefore(), direction);
        }
    }

    /** A pattern near this one, with the cosine between both. */
    public record Near(String id, String slug, String workflow, double likeness) {

        static Near of(Neighbour neighbour) {
            Pattern pattern = neighbour.pattern();
            return new Near(pattern.id(), pattern.slug(), pattern.workflow(), neighbour.likeness());
        }
    }

    /**
     * One violation in its own words.
     *
     * @param shows {@code typical} or {@code different}; absent where nobody looked
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Example(
            @Nullable String shows,
            String violation,
            String artifact,
            String description,
            String expectedBehavior,
            String actualBehavior) {

        static Example of(Violation violation, @Nullable String shows) {
            return new Example(
                    shows,
                    violation.id(),
                    violation.detected().context().affectedArtifact(),
                    violation.detected().description(),
                    violation.detected().context().expectedBehavior(),
                    violation.detected().context().actualBehavior());
        }
    }

    /**
     * An improvement and where it has come to.
     *
     * @param patterns all that it is about, its own first
     */
    public record Proposed(String id, String title, String status, int revision, List<String> patterns) {

        static Proposed of(Improvement improvement) {
            return new Proposed(
                    improvement.id().toString(),
                    improvement.title(),
                    improvement.status().wireName(),
                    improvement.revision(),
                    improvement.patterns());
        }
    }

    static PatternView of(Portrait portrait, @Nullable Impact impact, Optional<Improvement> improvement, Instant now) {
        Pattern pattern = portrait.pattern();
        boolean hasMembers = portrait.frequency() > 0;
        Certainty certainty = portrait.certainty();
        List<Instant> times =
                portrait.detected().stream().map(ViolationDetected::detectedAt).toList();
        return new PatternView(
                pattern.id(),
                pattern.slug(),
                pattern.title(),
                pattern.workflow(),
                pattern.type() == null ? null : pattern.type().wireName(),
                portrait.frequency(),
                portrait.measured().orElse(null),
                certainty == null ? null : certainty.basis().wireName(),
                Sureness.of(portrait).orElse(null),
                impact,
                hasMembers ? portrait.firstSeen() : null,
                hasMembers ? portrait.lastSeen() : null,
                hasMembers ? CourseView.of(Course.of(times, now)) : null,
                portrait.artifacts(),
                List.of(pattern.workflow()),
                portrait.violations().stream().map(Violation::id).toList(),
                portrait.violations().stream()
                        .limit(EXAMPLES)
                        .map(violation -> Example.of(violation, null))
                        .toList(),
                null,
                null,
                pattern.aliases(),
                improvement.map(Proposed::of).orElse(null));
    }

    /** The same with what is seen from near. */
    PatternView with(Sight sight, Portrait portrait) {
        List<Example> seen = Stream.concat(
                        shown(portrait, sight.typical(), "typical"), shown(portrait, sight.different(), "different"))
                .toList();
        List<String> all = Stream.concat(
                        Stream.of(workflow),
                        sight.related().stream()
                                .map(neighbour -> neighbour.pattern().workflow()))
                .distinct()
                .toList();
        return new PatternView(
                id,
                slug,
                title,
                workflow,
                type,
                frequency,
                confidence,
                basis,
                sureness,
                impact,
                firstSeen,
                lastSeen,
                course,
                artifacts,
                all,
                members,
                seen.isEmpty() ? examples : seen,
                sight.nearest().stream().map(Near::of).toList(),
                sight.related().stream().map(Near::of).toList(),
                aliases,
                improvement);
    }

    private static Stream<Example> shown(Portrait portrait, List<String> ids, String shows) {
        return ids.stream()
                .flatMap(id -> portrait.violations().stream()
                        .filter(violation -> violation.id().equals(id)))
                .map(violation -> Example.of(violation, shows));
    }
}
