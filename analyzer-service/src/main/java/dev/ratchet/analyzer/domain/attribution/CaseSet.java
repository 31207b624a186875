package dev.ratchet.analyzer.domain.attribution;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;

/** Some of the cases of a contrast, by their places in it; all sets of one contrast are as wide. */
final class CaseSet {

    private final long[] words;

    private CaseSet(long[] words) {
        this.words = words;
    }

    /** @param cases how many there are in the contrast */
    static CaseSet of(BitSet places, int cases) {
        return new CaseSet(Arrays.copyOf(places.toLongArray(), (cases + Long.SIZE - 1) / Long.SIZE));
    }

    CaseSet and(CaseSet other) {
        long[] both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & other.words[i];
        }
        return new CaseSet(both);
    }

    int size() {
        int size = 0;
        for (long word : words) {
            size += Long.bitCount(word);
        }
        return size;
    }

    /** How many cases are in both sets. */
    int common(CaseSet other) {
        int common = 0;
        for (int i = 0; i < words.length; i++) {
            common += Long.bitCount(words[i] & other.words[i]);
        }
        return common;
    }

    /** How many cases are in all three sets. */
    int common(CaseSet other, CaseSet third) {
        int common = 0;
        for (int i = 0; i < words.length; i++) {
            common += Long.bitCount(words[i] & other.words[i] & third.words[i]);
        }
        return common;
    }

    boolean hasSameAs(CaseSet other) {
        return Arrays.equals(words, other.words);
    }

    IntStream places() {
        return BitSet.valueOf(words).stream();
    }
}
