package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.DecisionOverridden;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where a decision of the gate stands on the log, and what is worth knowing of it without reading it back.
 *
 * @param rules how many rules were evaluated
 * @param objections the rules that did not hold, {@value #OBJECTIONS} at most
 * @param traits what is said of the artifact in a few words, see {@link Traits}
 * @param overridden that somebody let it pass although it was blocked
 */
public record DecisionMark(
        String decisionId,
        CheckPoint checkPoint,
        String artifact,
        @Nullable String workflow,
        @Nullable String run,
        int rules,
        boolean allowed,
        Instant decidedAt,
        LogPosition position,
        List<Objection> objections,
        Map<String, String> traits,
        @Nullable Overriding overridden) {

    private static final int OBJECTIONS = 50;

    public DecisionMark {
        objections = objections == null ? List.of() : List.copyOf(objections);
        traits = traits == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(traits));
    }

    /** A decision of which nothing more is known. */
    public DecisionMark(
            String decisionId,
            CheckPoint checkPoint,
            String artifact,
            @Nullable String workflow,
            @Nullable String run,
            int rules,
            boolean allowed,
            Instant decidedAt,
            LogPosition position) {
        this(
                decisionId,
                checkPoint,
                artifact,
                workflow,
                run,
                rules,
                allowed,
                decidedAt,
                position,
                List.of(),
                Map.of(),
                null);
    }

    public static DecisionMark of(GateDecided decided, Recorded<?> recorded) {
        return new DecisionMark(
                decided.decisionId(),
                decided.checkPoint(),
                decided.artifact().name(),
                decided.workflow(),
                decided.run(),
                decided.evaluated(),
                decided.allowed(),
                decided.decidedAt(),
                recorded.position(),
                decided.everyTrigger().stream()
                        .limit(OBJECTIONS)
                        .map(Objection::of)
                        .toList(),
                Traits.of(decided),
                null);
    }

    /** The same decision, with one more thing known of it. */
    public DecisionMark with(DecisionOverridden event) {
        return overridden != null
                ? this
                : saying(objections, new Overriding(event.by(), event.reason(), event.overriddenAt()));
    }

    public DecisionMark objecting(List<Objection> others) {
        return saying(others, overridden);
    }

    private DecisionMark saying(List<Objection> others, @Nullable Overriding overriding) {
        return new DecisionMark(
                decisionId,
                checkPoint,
                artifact,
                workflow,
                run,
                rules,
                allowed,
                decidedAt,
                position,
                others,
                traits,
                overriding);
    }

    /** The last decision of each run and artifact at each checkpoint: what the run went on with. */
    public static List<DecisionMark> lastOfEach(List<DecisionMark> marks) {
        return LastOfEach.of(marks);
    }
}
