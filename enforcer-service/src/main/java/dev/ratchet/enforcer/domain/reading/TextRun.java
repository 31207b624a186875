package dev.ratchet.enforcer.domain.reading;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The texts that a list begins with, as far as they stand there as they are and can't hold a secret. */
final class TextRun {

    /** A quote, a comma and a quote. */
    private static final int BETWEEN = 3;

    private final JsonBytes json;
    private final byte next;
    private int[] bounds;
    private int count;

    /** Reads them from the place after the opening quote of the first. */
    TextRun(JsonBytes json) {
        this.json = json;
        this.bounds = json.scratch();
        byte first = '"';
        while (first == '"') {
            takeCompact();
            if (!isTaken()) {
                break;
            }
            first = json.next();
            if (first == ',') {
                first = json.next();
                if (first == ']') {
                    throw new Unusual();
                }
            } else if (first != ']') {
                throw new Unusual();
            }
        }
        this.next = first;
        json.scratch(bounds);
    }

    /** Whether the list ends with them. */
    boolean isWhole() {
        return next == ']';
    }

    /** The first byte of the element after them, which is all that was read of it. */
    byte next() {
        return next;
    }

    /** Where each begins and ends; to be asked before others are read. */
    int[] bounds() {
        return Arrays.copyOf(bounds, count);
    }

    /** Them, spelled out; to be asked before others are read. */
    List<String> texts() {
        List<String> texts = new ArrayList<>(count / 2);
        for (int i = 0; i < count; i += 2) {
            texts.add(new String(json.json(), bounds[i], bounds[i + 1] - bounds[i], StandardCharsets.ISO_8859_1));
        }
        return texts;
    }

    /**
     * Takes texts with nothing between them but a comma, as most writers print them, up to the one before the last such. No
     * eight bytes are looked at twice for as long as a text ends and another begins among them.
     */
    private void takeCompact() {
        byte[] text = json.json();
        int from = json.at();
        int word = from;
        long marks = Marks.at(text, word);
        while (true) {
            while (marks == 0) {
                word += Long.BYTES;
                marks = Marks.at(text, word);
            }
            int end = word + Marks.first(marks);
            if (!isBetween(text, end)) {
                break;
            }
            put(from, end);
            from = end + BETWEEN;
            if (from - word < Long.BYTES) {
                marks = Marks.from(from - word, marks);
            } else {
                word = from;
                marks = Marks.at(text, word);
            }
        }
        json.goOnAt(from);
    }

    /** Whether one text ends at a place and the next begins right after a comma. */
    private static boolean isBetween(byte[] text, int at) {
        return at + BETWEEN <= text.length && text[at] == '"' && text[at + 1] == ',' && text[at + 2] == '"';
    }

    private boolean isTaken() {
        json.passText();
        if (!json.isPlain() || json.isHinted()) {
            json.passNothing();
            return false;
        }
        put(json.textFrom(), json.at() - 1);
        return true;
    }

    private void put(int from, int to) {
        if (count + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, 2 * count);
        }
        bounds[count++] = from;
        bounds[count++] = to;
    }
}
