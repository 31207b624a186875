package dev.ratchet.analyzer.domain.wording;

/** Numbers with what they count, in the grammar of a sentence: one run, but two runs. */
public final class Counted {

    private Counted() {}

    /** {@code 1 run}, {@code 2 runs}. */
    public static String of(int count, String noun) {
        return count + " " + noun + plural(count);
    }

    /** {@code 1 of 1 run}, {@code 1 of 2 runs}. */
    public static String of(int part, int all, String noun) {
        return part + " of " + of(all, noun);
    }

    /** {@code once}, {@code 2 times}. */
    public static String times(int count) {
        return count == 1 ? "once" : count + " times";
    }

    /** What a noun ends with after that number. */
    public static String plural(int count) {
        return count == 1 ? "" : "s";
    }
}
