package dev.ratchet.enforcer.journal;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * One record of the journal: a mark, the payload's length, an ordinal that counts records without a gap, a CRC32C over
 * length, ordinal and payload, and the payload. A changed bit anywhere makes it unreadable, never another record.
 */
record Frame(long ordinal, byte[] payload) {

    /** Bytes before the payload. */
    static final int HEAD = 4 + 4 + 8 + 4;

    /** Bytes of the largest payload. */
    static final int MAX_PAYLOAD = 2 << 20;

    private static final int MARK = 0x52_4A_6E_6C;

    /** Bytes on the disk. */
    int size() {
        return HEAD + payload.length;
    }

    void writeTo(ByteBuffer buffer) {
        buffer.putInt(MARK)
                .putInt(payload.length)
                .putLong(ordinal)
                .putInt(checksum(payload.length, ordinal, ByteBuffer.wrap(payload)))
                .put(payload);
    }

    /** The record that begins at a position and ends before the limit of the buffer; null when there is no sound one. */
    static @Nullable Frame at(ByteBuffer buffer, int position) {
        if (buffer.limit() - position < HEAD || buffer.getInt(position) != MARK) {
            return null;
        }
        int length = buffer.getInt(position + 4);
        if (length < 0 || length > MAX_PAYLOAD || length > buffer.limit() - position - HEAD) {
            return null;
        }
        long ordinal = buffer.getLong(position + 8);
        ByteBuffer payload = buffer.slice(position + HEAD, length);
        if (checksum(length, ordinal, payload.duplicate()) != buffer.getInt(position + 16)) {
            return null;
        }
        byte[] bytes = new byte[length];
        payload.get(bytes);
        return new Frame(ordinal, bytes);
    }

    /** Where the next sound record begins; -1 when there is none. */
    static int next(ByteBuffer buffer, int from) {
        for (int position = from; position <= buffer.limit() - HEAD; position++) {
            if (buffer.getInt(position) == MARK && at(buffer, position) != null) {
                return position;
            }
        }
        return -1;
    }

    private static int checksum(int length, long ordinal, ByteBuffer payload) {
        CRC32C checksum = new CRC32C();
        checksum.update(ByteBuffer.allocate(12).putInt(length).putLong(ordinal).flip());
        checksum.update(payload);
        return (int) checksum.getValue();
    }
}
