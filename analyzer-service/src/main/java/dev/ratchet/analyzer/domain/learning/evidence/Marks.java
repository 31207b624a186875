package dev.ratchet.analyzer.domain.learning.evidence;

/** Which documents of a sample are marked. */
public final class Marks {

    private final long[] words;

    private Marks(long[] words) {
        this.words = words;
    }

    static Marks none(int documents) {
        return new Marks(new long[(documents + 63) / 64]);
    }

    static Marks range(int documents, int from, int to) {
        Marks marks = none(documents);
        for (int at = from; at < to; at++) {
            marks.mark(at);
        }
        return marks;
    }

    void mark(int document) {
        words[document >> 6] |= 1L << document;
    }

    public boolean has(int document) {
        return (words[document >> 6] & 1L << document) != 0;
    }

    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    public int countIn(Marks others) {
        int count = 0;
        for (int at = 0; at < words.length; at++) {
            count += Long.bitCount(words[at] & others.words[at]);
        }
        return count;
    }

    public Marks and(Marks others) {
        long[] both = words.clone();
        for (int at = 0; at < both.length; at++) {
            both[at] &= others.words[at];
        }
        return new Marks(both);
    }

    public Marks or(Marks others) {
        long[] either = words.clone();
        for (int at = 0; at < either.length; at++) {
            either[at] |= others.words[at];
        }
        return new Marks(either);
    }

    public Marks without(Marks others) {
        long[] rest = words.clone();
        for (int at = 0; at < rest.length; at++) {
            rest[at] &= ~others.words[at];
        }
        return new Marks(rest);
    }
}
