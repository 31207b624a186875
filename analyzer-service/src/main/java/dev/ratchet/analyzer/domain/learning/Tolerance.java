package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.learning.evidence.Column;
import dev.ratchet.analyzer.domain.learning.evidence.Labels;

/**
 * How many wrong labels a check may leave: one in ten sound documents, which some violated unnoticed, and about one in
 * seven violating ones; none where there are few.
 *
 * @param missed violating documents that it may hold on
 * @param alarms sound documents that it may fail on
 * @param evidence bits by which what a further claim catches must outweigh what it takes to say it
 * @param doubt bits by which what one of two alternatives explains, where the other fails, must outweigh what it takes to
 *     say it; infinite where only chance is asked
 */
record Tolerance(int missed, int alarms, double evidence, double doubt) {

    private static final int FEW = 4;
    private static final double MISSED = 0.15;
    private static final double MISSED_AT_MOST = 0.4;
    private static final double ALARMS = 0.10;
    private static final double EVIDENCE = 0.5;
    private static final double SLIGHT_EVIDENCE = -2;
    private static final double DOUBT = 3;

    public static Tolerance of(Labels labels) {
        int violating = labels.violating().count();
        int missed = violating <= FEW ? 0 : Math.max(1, (int) (MISSED * violating));
        return new Tolerance(missed, (int) (ALARMS * labels.sound().count()), EVIDENCE, Double.POSITIVE_INFINITY);
    }

    /** For alternatives that are so few bits to say that they need no more proof. */
    Tolerance bolder() {
        return new Tolerance(missed, alarms, evidence, DOUBT);
    }

    /** For labels that are worse than one would think. */
    Tolerance wider(Labels labels) {
        int violating = labels.violating().count();
        int most = violating <= FEW ? 0 : (int) (MISSED_AT_MOST * violating);
        return new Tolerance(most, alarms, SLIGHT_EVIDENCE, doubt);
    }

    /** Whether two claims are enough, being so few bits to say. */
    boolean isBold() {
        return Double.isFinite(doubt);
    }

    boolean accepts(Labels labels, Column column) {
        return labels.missed(column) <= missed && labels.alarms(column) <= alarms;
    }

    /** Whether a check leaves labels unexplained, so that more than one claim is worth a try. */
    boolean leavesSome(Labels labels, Column column) {
        return labels.alarms(column) > 0 || labels.missed(column) > 0;
    }
}
