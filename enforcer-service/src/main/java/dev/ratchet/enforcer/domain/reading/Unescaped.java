package dev.ratchet.enforcer.domain.reading;

import java.util.Arrays;

/** A text of a JSON document without its escapes, in UTF-8. Throws {@link Unusual} where it may not be one. */
final class Unescaped {

    private final byte[] json;
    private byte[] bytes;
    private int length;
    private int at;

    /**
     * @param from where the text begins, after its opening quote
     * @param longest more bytes than these are not read
     */
    Unescaped(byte[] json, int from, int longest) {
        this.json = json;
        this.bytes = new byte[256];
        this.at = from;
        for (byte b = taken(); b != '"'; b = taken()) {
            add(b == '\\' ? escaped() : b);
            if (length > longest) {
                throw new Unusual();
            }
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /** The place after the closing quote. */
    int end() {
        return at;
    }

    private byte escaped() {
        byte b = taken();
        return switch (b) {
            case '"', '\\', '/' -> b;
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            default -> throw new Unusual();
        };
    }

    private byte taken() {
        if (at == json.length) {
            throw new Unusual();
        }
        byte b = json[at++];
        if (b >= 0 && b < ' ') {
            throw new Unusual();
        }
        return b;
    }

    private void add(byte b) {
        if (length == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * length);
        }
        bytes[length++] = b;
    }
}
