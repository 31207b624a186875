package dev.ratchet.analyzer.domain.learning.evidence;

/**
 * Which documents violated the process and which did not: of all the documents that are looked at.
 *
 * @param wrong how many of the sound ones may have violated it unnoticed
 */
public record Labels(Marks violating, Marks sound, int wrong) {

    private static final double LOG_2 = Math.log(2);
    private static final double ANY_ALARM = 3;
    private static final double EACH_MISSED = 2;
    private static final double EACH_SHARE = 50;
    private static final double WRONG = 0.13;

    public static Labels of(Marks violating, Marks sound) {
        return new Labels(violating, sound, (int) (WRONG * sound.count()));
    }

    /** The documents among these that are marked. */
    public Labels among(Marks marks) {
        return new Labels(violating.and(marks), sound.and(marks), wrong);
    }

    public int caught(Column column) {
        return column.fails().countIn(violating);
    }

    public int missed(Column column) {
        return violating.count() - caught(column);
    }

    /** Sound documents that the check would stop, or could not decide. */
    public int alarms(Column column) {
        return sound.count() - column.holds().countIn(sound);
    }

    /** How many bits the labels take once it is known which documents a check fails on (two-part code; Rissanen 1978). */
    public double bitsGiven(Column column) {
        return bitsGiven(caught(column), alarms(column));
    }

    /** That labels are wrong has to be said too, and how many. */
    public double bitsOfDoubt(Column column) {
        int alarms = alarms(column);
        double missed = EACH_MISSED * missed(column);
        return missed + (alarms == 0 ? 0 : ANY_ALARM + EACH_SHARE * alarms / sound.count());
    }

    public double bitsGiven(int caught, int alarms) {
        int missed = violating.count() - caught;
        int quiet = sound.count() - alarms;
        return chosen(caught + alarms, caught) + chosen(missed + quiet, missed);
    }

    /** The binary logarithm of the number of ways to choose some of many. */
    public static double chosen(int many, int some) {
        return (logFactorial(many) - logFactorial(some) - logFactorial(many - some)) / LOG_2;
    }

    private static double logFactorial(int n) {
        if (n < LOG_FACTORIALS.length) {
            return LOG_FACTORIALS[n];
        }
        double sum = LOG_FACTORIALS[LOG_FACTORIALS.length - 1];
        for (int factor = LOG_FACTORIALS.length; factor <= n; factor++) {
            sum += Math.log(factor);
        }
        return sum;
    }

    private static final double[] LOG_FACTORIALS = logFactorials();

    private static double[] logFactorials() {
        double[] logs = new double[2_048];
        for (int n = 1; n < logs.length; n++) {
            logs[n] = logs[n - 1] + Math.log(n);
        }
        return logs;
    }
}
