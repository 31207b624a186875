package dev.ratchet.events;

import java.nio.charset.StandardCharsets;
import java.util.ListIterator;
import org.jspecify.annotations.Nullable;

/** A list of texts in ASCII that was read from JSON; each is spelled out when it is first asked for. */
final class FrozenTexts extends FrozenList implements Texts {

    private final byte[] document;
    private final int[] bounds;
    private final @Nullable Object[] spelled;

    /** @param bounds where each text begins in the document, and where it ends; nobody else's from now on */
    FrozenTexts(byte[] document, int[] bounds, JsonText text) {
        this(document, bounds, new Object[bounds.length / 2], text);
    }

    private FrozenTexts(byte[] document, int[] bounds, Object[] spelled, JsonText text) {
        super(spelled, spelled.length == 0 ? 0 : 1, text);
        this.document = document;
        this.bounds = bounds;
        this.spelled = spelled;
    }

    @Override
    public Object get(int index) {
        Object known = spelled[index];
        if (known == null) {
            known = new String(document, bounds[2 * index], length(index), StandardCharsets.ISO_8859_1);
            spelled[index] = known;
        }
        return known;
    }

    @Override
    public int length(int index) {
        return bounds[2 * index + 1] - bounds[2 * index];
    }

    @Override
    public boolean has(int index, int at, String part) {
        int place = bounds[2 * index] + at;
        int length = part.length();
        if (at < 0 || at + length > length(index)) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (document[place + i] != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int first(Side side, String part, boolean isSo) {
        byte[] wanted = part.getBytes(StandardCharsets.UTF_8);
        int index = 0;
        while (index < spelled.length && isAt(index, side, wanted) != isSo) {
            index++;
        }
        return index;
    }

    /** Texts are in ASCII, so that nothing else in UTF-8 is a part of one. */
    private boolean isAt(int index, Side side, byte[] part) {
        int from = bounds[2 * index];
        int to = bounds[2 * index + 1];
        if (to - from < part.length) {
            return false;
        }
        int place = side == Side.END ? to - part.length : from;
        for (int i = part.length - 1; i >= 0; i--) {
            if (document[place + i] != part[i]) {
                return false;
            }
        }
        return true;
    }

    /** They stand in the document one after the other. */
    @Override
    public int charactersAtMost(int count) {
        return count == 0 ? 0 : bounds[2 * count - 1] - bounds[0];
    }

    @Override
    public ListIterator<Object> listIterator(int index) {
        spell();
        return super.listIterator(index);
    }

    @Override
    public Object[] toArray() {
        spell();
        return super.toArray();
    }

    @Override
    void weighed(Scale scale) {
        scale.other();
        for (int index = 0; index < spelled.length; index++) {
            scale.text(length(index));
        }
    }

    private void spell() {
        for (int index = 0; index < spelled.length; index++) {
            get(index);
        }
    }
}
