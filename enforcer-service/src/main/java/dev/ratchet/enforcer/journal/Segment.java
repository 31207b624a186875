package dev.ratchet.enforcer.journal;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** One file of the journal. Its head names it, and says where the sound part of the segment before it ends. */
final class Segment {

    /** Bytes before the first record. */
    static final int HEAD = 8 + 8 + 8 + 8 + 4;

    private static final int SUMMED = 32;

    private static final long MARK = 0x5254_4348_4A4E_4C31L;

    private final long number;
    private final Path path;
    private long end;
    private boolean isDamaged;

    /** @param end the offset after the last record that was synced */
    Segment(long number, Path path, long end) {
        this.number = number;
        this.path = path;
        this.end = end;
    }

    /** What the head of a segment says of the one before it: its number, 0 for none, and where its sound part ends. */
    record Before(long number, long end) {}

    static ByteBuffer head(long number, @Nullable Segment before) {
        ByteBuffer head = ByteBuffer.allocate(HEAD).putLong(MARK).putLong(number);
        head.putLong(before == null ? 0 : before.number()).putLong(before == null ? HEAD : before.end());
        return head.putInt(checksum(head)).flip();
    }

    /** What a head says; null when it is not the sound head of the segment with this number. */
    static @Nullable Before before(ByteBuffer segment, long number) {
        boolean isSound = segment.limit() >= HEAD
                && segment.getLong(0) == MARK
                && segment.getLong(8) == number
                && segment.getInt(SUMMED) == checksum(segment);
        return isSound ? new Before(segment.getLong(16), segment.getLong(24)) : null;
    }

    long number() {
        return number;
    }

    Path path() {
        return path;
    }

    long end() {
        return end;
    }

    void endsAt(long offset) {
        end = offset;
    }

    /** True when something in it can't be read: it is kept for people when it is done with. */
    boolean isDamaged() {
        return isDamaged;
    }

    void damaged() {
        isDamaged = true;
    }

    /** The bytes from an offset, at most so many, never more than there are. */
    ByteBuffer read(long from, int most) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            ByteBuffer buffer = ByteBuffer.allocate((int) Math.min(most, Math.max(0, end - from)));
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, from + buffer.position()) < 0) {
                    throw new EOFException("Expected " + path + " to have " + end + " bytes");
                }
            }
            return buffer.flip();
        }
    }

    private static int checksum(ByteBuffer head) {
        CRC32C checksum = new CRC32C();
        checksum.update(head.array(), head.arrayOffset(), SUMMED);
        return (int) checksum.getValue();
    }
}
