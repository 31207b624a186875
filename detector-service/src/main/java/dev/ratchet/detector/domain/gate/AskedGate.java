package dev.ratchet.detector.domain.gate;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.EventId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * That a gate was asked about one version of an artifact in one run, and what it answered; folded from
 * {@link dev.ratchet.events.Topic#GATE_DECISIONS}. Of many answers those are kept that are the earliest made of all that
 * the log held at some instant, so that it can be told at any later time what was known when.
 *
 * @param askedAt when the log was first told, in milliseconds since 1970
 * @param toldAt when it was last told
 * @param lateAt when the log was last told of an answer that had been on its way; absent when none was
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AskedGate(
        CheckPoint checkPoint,
        Artifact artifact,
        @Nullable String workflow,
        @Nullable String run,
        List<Answer> allowed,
        List<Answer> blocked,
        long askedAt,
        long toldAt,
        @Nullable Long lateAt) {

    private static final int MOST = 20;
    private static final Duration ON_ITS_WAY = Duration.ofSeconds(1);

    public AskedGate {
        allowed = List.copyOf(allowed);
        blocked = List.copyOf(blocked);
    }

    /** An answer of the gate: when it was made, and when the log was told. */
    public record Answer(String decision, Instant decidedAt, Instant appendedAt) {

        boolean isLate() {
            return appendedAt.isAfter(decidedAt.plus(ON_ITS_WAY));
        }

        boolean isMadeBefore(Answer other) {
            return decidedAt.isBefore(other.decidedAt);
        }

        /** Whether it was made by an instant, and on the log by another. */
        boolean counts(Instant made, Instant known) {
            return !decidedAt.isAfter(made) && !appendedAt.isAfter(known);
        }
    }

    /** What questions about the same version in the same run have in common. */
    public static String key(GateDecided decided) {
        Artifact artifact = decided.artifact();
        return EventId.hash(
                decided.checkPoint().wireName(),
                artifact.name(),
                Objects.requireNonNullElse(artifact.version(), ""),
                Objects.requireNonNullElse(artifact.digest(), ""),
                Objects.requireNonNullElse(decided.workflow(), ""),
                Objects.requireNonNullElse(decided.run(), ""));
    }

    /** The state after one more answer. */
    public static AskedGate after(@Nullable AskedGate before, GateDecided decided, Instant appendedAt) {
        Answer answer = new Answer(decided.decisionId(), decided.decidedAt(), appendedAt);
        AskedGate asked = before == null ? unanswered(decided, appendedAt) : before;
        Long late = answer.isLate() ? Long.valueOf(appendedAt.toEpochMilli()) : asked.lateAt;
        return new AskedGate(
                asked.checkPoint,
                asked.artifact,
                asked.workflow,
                asked.run,
                decided.allowed() ? with(asked.allowed, answer) : asked.allowed,
                decided.allowed() ? asked.blocked : with(asked.blocked, answer),
                asked.askedAt,
                Math.max(asked.toldAt, appendedAt.toEpochMilli()),
                late);
    }

    private static AskedGate unanswered(GateDecided decided, Instant appendedAt) {
        return new AskedGate(
                decided.checkPoint(),
                decided.artifact(),
                decided.workflow(),
                decided.run(),
                List.of(),
                List.of(),
                appendedAt.toEpochMilli(),
                appendedAt.toEpochMilli(),
                null);
    }

    /** An answer that was made no earlier than all that came before it tells nothing new. */
    private static List<Answer> with(List<Answer> answers, Answer answer) {
        boolean isNews = answers.stream().allMatch(answer::isMadeBefore) && answers.size() < MOST;
        return isNews ? Stream.concat(answers.stream(), Stream.of(answer)).toList() : answers;
    }

    boolean isAbout(GatedStep step) {
        return step.isMeantBy(checkPoint, artifact, run);
    }

    /** The answer that let it pass, made before the step and on the log by an instant. */
    Optional<Answer> allowing(GatedStep step, Instant known) {
        return counting(allowed, step, known);
    }

    /** The answer that blocked it, made before the step and on the log by an instant. */
    Optional<Answer> blocking(GatedStep step, Instant known) {
        return counting(blocked, step, known);
    }

    private static Optional<Answer> counting(List<Answer> answers, GatedStep step, Instant known) {
        return answers.stream()
                .filter(answer -> answer.counts(step.latestQuestion(), known))
                .findFirst();
    }
}
