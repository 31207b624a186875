package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.evidence.ClosedRun;
import dev.ratchet.analyzer.domain.evidence.DeclaredWorkflow;
import dev.ratchet.analyzer.domain.learning.ExactBound;
import dev.ratchet.analyzer.domain.wording.Counted;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.WorkflowEvent.Constraint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What all sound runs of a workflow keep and no violating run of a pattern does, although it went on to its end: a step that
 * is done, or one that is done before another. The workflow asks for none of it yet.
 *
 * @param before the step before which it is done; absent where it need only be done
 * @param sound how many sound runs keep it: all of them
 * @param violating how many violating runs break it: all that went on to their end
 * @param others as many other constraints tell these runs apart as well
 */
public record MinedConstraint(String step, @Nullable String before, int sound, int violating, int others) {

    private static final int FEWEST_SOUND = 5;
    private static final int FEWEST_VIOLATING = 2;

    /**
     * The constraint that the violations' own step speaks for, else the one about the earliest step; that a step is done
     * goes before the order in which it is.
     *
     * @param sound runs of the workflow
     */
    public static Optional<MinedConstraint> of(CaseFile file, List<ClosedRun> sound) {
        List<ClosedRun> violating =
                file.runs().stream().filter(ClosedRun::endedWell).toList();
        boolean isEnough = sound.size() >= FEWEST_SOUND && violating.size() >= FEWEST_VIOLATING;
        if (!isEnough || file.constraint().isPresent()) {
            return Optional.empty();
        }
        return file.workflow().flatMap(workflow -> mined(file, workflow, violating, sound));
    }

    private static Optional<MinedConstraint> mined(
            CaseFile file, DeclaredWorkflow workflow, List<ClosedRun> violating, List<ClosedRun> sound) {
        List<MinedConstraint> found = Stream.concat(
                        steps(sound).stream()
                                .map(step -> new MinedConstraint(step, null, sound.size(), violating.size(), 0)),
                        pairs(sound).stream())
                .filter(one -> sound.stream().allMatch(one::isKeptIn))
                .filter(one -> violating.stream().noneMatch(one::isKeptIn))
                .filter(one -> one.before == null || violating.stream().allMatch(one::hasBoth))
                .filter(one -> workflow.definition().constraints().stream().noneMatch(one::isAskedBy))
                .map(one -> new MinedConstraint(one.step, one.before, sound.size(), violating.size(), 0))
                .toList();
        List<String> order = steps(sound);
        Comparator<MinedConstraint> simplest = Comparator.comparing((MinedConstraint one) -> one.before != null)
                .thenComparing(one -> !one.step.equals(file.step()))
                .thenComparingInt(one -> order.indexOf(one.step))
                .thenComparingInt(one -> order.indexOf(String.valueOf(one.before)));
        return found.stream()
                .min(simplest)
                .map(one -> new MinedConstraint(one.step, one.before, one.sound, one.violating, found.size() - 1))
                .filter(one -> one.canBeAsked(file));
    }

    /** The steps of all sound runs, in the order of the first. */
    private static List<String> steps(List<ClosedRun> sound) {
        return sound.getFirst().closed().steps().stream()
                .distinct()
                .filter(step -> sound.stream().allMatch(run -> run.completed(step)))
                .toList();
    }

    private static Collection<MinedConstraint> pairs(List<ClosedRun> sound) {
        List<String> steps = steps(sound);
        List<MinedConstraint> pairs = new ArrayList<>();
        for (int first = 0; first < steps.size(); first++) {
            for (int second = first + 1; second < steps.size(); second++) {
                pairs.add(new MinedConstraint(steps.get(first), steps.get(second), 0, 0, 0));
            }
        }
        return pairs;
    }

    private boolean hasBoth(ClosedRun run) {
        return run.completed(step) && run.completed(String.valueOf(before));
    }

    private boolean isKeptIn(ClosedRun run) {
        List<String> steps = run.closed().steps();
        return before == null ? steps.contains(step) : hasBoth(run) && steps.indexOf(step) < steps.indexOf(before);
    }

    private boolean isAskedBy(Constraint constraint) {
        ConstraintTemplate template = constraint.template();
        boolean isOrder = template == ConstraintTemplate.PRECEDENCE || template == ConstraintTemplate.SUCCESSION;
        return constraint.step().equals(step)
                && (before == null
                        ? template == ConstraintTemplate.EXISTENCE
                        : isOrder && before.equals(constraint.activation()));
    }

    /** A workflow can ask for it under a name that is not too long, in words that stand for nothing else. */
    private boolean canBeAsked(CaseFile file) {
        Requirement requirement = Requirement.of(file);
        String words = Requirement.ofAny(
                        file.first().description(), file.first().context().affectedArtifact())
                + requirement.expected()
                + requirement.actual();
        String name = file.first().workflow() + "/" + id();
        return name.length() <= Bounds.NAME
                && !words.replace(Requirement.ANY_ARTIFACT, "").contains("${");
    }

    private String id() {
        return before == null ? "mined-" + step : "mined-" + step + "-before-" + before;
    }

    /** What the workflow is to ask of every run; it is worded as the violations are, so that they stay one pattern. */
    Constraint constraint(CaseFile file, Requirement requirement) {
        ViolationDetected first = file.first();
        return new Constraint(
                id(),
                before == null ? ConstraintTemplate.EXISTENCE : ConstraintTemplate.PRECEDENCE,
                step,
                before,
                null,
                first.type(),
                first.severity(),
                Requirement.ofAny(first.description(), first.context().affectedArtifact()),
                requirement.expected(),
                requirement.actual(),
                requirement.remediation().orElse(null));
    }

    String asked() {
        return before == null
                ? "Every run completes the step '%s'".formatted(step)
                : "Every run completes the step '%s' before '%s'".formatted(step, before);
    }

    /** What the counts prove, and what else they fit. */
    List<String> reservations() {
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "Mined from runs: %s of %d of %d sound runs, so of %d %% of them at least (exact, one-sided 95 %%), and of none of %d violating ones, so at least %d %% of these lack it"
                        .formatted(
                                before == null
                                        ? "the step '%s' is part".formatted(step)
                                        : "'%s' before '%s' is part".formatted(step, before),
                                sound,
                                sound,
                                percent(ExactBound.lowerOfAll(sound)),
                                violating,
                                percent(ExactBound.lowerOfAll(violating))));
        if (others > 0) {
            sentences.add("%s tell%s these runs apart as well"
                    .formatted(Counted.of(others, "other constraint"), others == 1 ? "s" : ""));
        }
        return sentences;
    }

    /** Rounded down, so that nothing is claimed beyond what is proved. */
    private static int percent(double share) {
        return (int) Math.floor(share * 100);
    }
}
