package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.events.CheckPoint;
import java.util.List;

/**
 * A check that tells violating documents from sound ones at a checkpoint.
 *
 * @param check a CEL expression that is true when all is well
 * @param counts how many documents it is true and false of
 * @param isSpokenOf whether it has a word that the violations use themselves
 * @param runnersUp other checks that separate the documents too, the simplest first
 * @param doubts sentences that say what speaks against it besides the counts
 */
public record Learned(
        CheckPoint checkPoint,
        String check,
        Counts counts,
        boolean isSpokenOf,
        List<String> runnersUp,
        List<String> doubts)
        implements Lesson {

    /**
     * What a check does on the evidence.
     *
     * @param caught violating documents that it is false of
     * @param alarms sound documents that it is not true of
     */
    public record Counts(int caught, int violating, int alarms, int sound) {}

    public Learned {
        runnersUp = List.copyOf(runnersUp);
        doubts = List.copyOf(doubts);
    }

    /** A check without exceptions. */
    public Learned(
            CheckPoint checkPoint, String check, int violating, int sound, boolean isSpokenOf, List<String> runnersUp) {
        this(checkPoint, check, new Counts(violating, violating, 0, sound), isSpokenOf, runnersUp, List.of());
    }

    /** How many violating documents it is false of. */
    public int violating() {
        return counts.caught();
    }

    /** How many sound documents it is true of. */
    public int sound() {
        return counts.sound() - counts.alarms();
    }

    /** The exact one-sided 95 % lower bound of the share of true alarms among its alarms. */
    public double precisionBound() {
        return ExactBound.lower(counts.caught(), counts.caught() + counts.alarms());
    }

    /** The exact one-sided 95 % upper bound of the share of sound runs that it would stop. */
    public double falseAlarmBound() {
        return ExactBound.upper(counts.alarms(), counts.sound());
    }
}
