package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.events.CheckPoint;
import java.util.List;

/**
 * A check that tells all violating documents from all sound ones at a checkpoint.
 *
 * @param check a CEL expression that is true when all is well
 * @param violating how many documents it is false of
 * @param sound how many documents it is true of
 * @param isSpokenOf whether it has a word that the violations use themselves
 * @param runnersUp other checks that separate the same documents, the simplest first
 */
public record Learned(
        CheckPoint checkPoint, String check, int violating, int sound, boolean isSpokenOf, List<String> runnersUp) {

    public Learned {
        runnersUp = List.copyOf(runnersUp);
    }

    /** The lower bound of the share of true alarms among its alarms. */
    public double precisionBound() {
        return ExactBound.lowerOfAll(violating);
    }

    /** The upper bound of the share of sound runs that it would stop. */
    public double falseAlarmBound() {
        return ExactBound.upperOfNone(sound);
    }
}
