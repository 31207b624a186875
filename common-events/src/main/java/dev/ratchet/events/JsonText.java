package dev.ratchet.events;

import com.fasterxml.jackson.core.SerializableString;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** A value as it was written in a document in UTF-8, to be written again as it stands. The document must never change. */
record JsonText(byte[] document, int from, int to) implements SerializableString {

    @Override
    public String getValue() {
        return new String(document, from, to - from, StandardCharsets.UTF_8);
    }

    @Override
    public int charLength() {
        return getValue().length();
    }

    @Override
    public char[] asQuotedChars() {
        throw noText();
    }

    @Override
    public byte[] asUnquotedUTF8() {
        byte[] copy = new byte[to - from];
        System.arraycopy(document, from, copy, 0, copy.length);
        return copy;
    }

    @Override
    public byte[] asQuotedUTF8() {
        throw noText();
    }

    @Override
    public int appendQuotedUTF8(byte[] buffer, int offset) {
        throw noText();
    }

    @Override
    public int appendQuoted(char[] buffer, int offset) {
        throw noText();
    }

    @Override
    public int appendUnquotedUTF8(byte[] buffer, int offset) {
        int length = to - from;
        if (offset + length > buffer.length) {
            return -1;
        }
        System.arraycopy(document, from, buffer, offset, length);
        return length;
    }

    @Override
    public int appendUnquoted(char[] buffer, int offset) {
        String text = getValue();
        if (offset + text.length() > buffer.length) {
            return -1;
        }
        text.getChars(0, text.length(), buffer, offset);
        return text.length();
    }

    @Override
    public int writeQuotedUTF8(OutputStream out) {
        throw noText();
    }

    @Override
    public int writeUnquotedUTF8(OutputStream out) throws IOException {
        out.write(document, from, to - from);
        return to - from;
    }

    @Override
    public int putQuotedUTF8(ByteBuffer buffer) {
        throw noText();
    }

    @Override
    public int putUnquotedUTF8(ByteBuffer buffer) {
        if (to - from > buffer.remaining()) {
            return -1;
        }
        buffer.put(document, from, to - from);
        return to - from;
    }

    private static IllegalStateException noText() {
        return new IllegalStateException("Expected a value that is written as it stands, not as a text");
    }
}
