package dev.ratchet.analyzer.model;

import java.util.Arrays;

/** The pieces of one text, as many as fit. */
final class Pieces {

    private final long[] ids;
    private int count;

    Pieces(int limit) {
        this.ids = new long[limit];
    }

    int count() {
        return count;
    }

    boolean isFull() {
        return count == ids.length;
    }

    void add(long id) {
        if (!isFull()) {
            ids[count] = id;
            count++;
        }
    }

    void backTo(int earlier) {
        count = earlier;
    }

    long[] closedBy(long id) {
        long[] closed = Arrays.copyOf(ids, count + 1);
        closed[count] = id;
        return closed;
    }
}
