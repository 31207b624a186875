package dev.ratchet.enforcer.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads what an earlier process left in the folder: counts the decisions that wait, cuts a torn tail off, and raises the
 * alarm for everything that can't be read.
 */
final class Recovery {

    private final Folder folder;
    private final JournalAlarm alarm;
    private final Map<String, Place> keyed = new HashMap<>();
    private final Folder.Drained drained;
    private long held;
    private long lastOrdinal;

    /** Where a record stands. */
    record Place(Segment segment, int offset) {}

    /**
     * What was found.
     *
     * @param keyed the decisions that wait and answer a request that can be repeated, by id
     */
    record Found(
            List<Segment> segments, long held, long lastOrdinal, Folder.Drained drained, Map<String, Place> keyed) {}

    Recovery(Folder folder, JournalAlarm alarm) {
        this.folder = folder;
        this.alarm = alarm;
        this.drained = folder.drained();
    }

    Found found() throws IOException {
        List<Segment> segments = new ArrayList<>();
        for (Segment segment : folder.segments()) {
            if (segment.number() < drained.segment()) {
                folder.remove(segment);
            } else {
                segments.add(segment);
            }
        }
        for (int i = 0; i < segments.size(); i++) {
            read(segments.get(i), i + 1 < segments.size() ? segments.get(i + 1) : null);
        }
        return new Found(segments, held, lastOrdinal, drained, keyed);
    }

    private void read(Segment segment, @Nullable Segment after) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(segment.path()));
        Segment.Before declared = after == null ? null : Segment.before(headOf(after), after.number());
        if (declared != null) {
            long end = declared.number() == segment.number() ? declared.end() : Segment.HEAD;
            bytes.limit((int) Math.min(bytes.limit(), end));
        }
        if (Segment.before(bytes, segment.number()) == null && bytes.limit() >= Segment.HEAD) {
            damaged(segment, 0, Segment.HEAD, 1);
        }
        int position = Math.min(Segment.HEAD, bytes.limit());
        while (position < bytes.limit()) {
            Frame frame = Frame.at(bytes, position);
            if (frame == null) {
                position = afterUnreadable(segment, bytes, position, after == null);
            } else {
                seen(segment, position, frame);
                position += frame.size();
            }
        }
        segment.endsAt(bytes.limit());
    }

    private static ByteBuffer headOf(Segment segment) throws IOException {
        try (FileChannel channel = FileChannel.open(segment.path(), StandardOpenOption.READ)) {
            ByteBuffer head = ByteBuffer.allocate(Segment.HEAD);
            channel.read(head, 0);
            return head.flip();
        }
    }

    private void seen(Segment segment, int position, Frame frame) {
        if (lastOrdinal > 0 && frame.ordinal() > lastOrdinal + 1) {
            damaged(segment, position, 0, frame.ordinal() - lastOrdinal - 1);
        }
        lastOrdinal = frame.ordinal();
        boolean isDrained = segment.number() == drained.segment() && position < drained.offset();
        if (!isDrained) {
            held++;
            JournalEntry entry = JournalEntry.of(frame.payload());
            if (entry.requestDigest() != null) {
                keyed.put(entry.id(), new Place(segment, position));
            }
        }
    }

    /** What nothing sound follows was the last write; anything else was readable once. @return where to go on */
    private int afterUnreadable(Segment segment, ByteBuffer bytes, int from, boolean isLast) throws IOException {
        int next = Frame.next(bytes, from + 1);
        if (next >= 0) {
            long missing = Math.max(1, ordinalAt(bytes, next) - lastOrdinal - 1);
            damaged(segment, from, next - from, missing);
            lastOrdinal = ordinalAt(bytes, next) - 1;
            return next;
        }
        if (isLast) {
            cut(segment, bytes, from);
        } else {
            damaged(segment, from, bytes.limit() - from, 1);
        }
        return bytes.limit();
    }

    private void cut(Segment segment, ByteBuffer bytes, int from) throws IOException {
        alarm.torn(segment.path(), from, bytes.limit() - from);
        folder.keepTorn(segment, bytes.slice(from, bytes.limit() - from));
        try (FileChannel channel = FileChannel.open(segment.path(), StandardOpenOption.WRITE)) {
            channel.truncate(from);
            channel.force(true);
        }
        bytes.limit(from);
    }

    private void damaged(Segment segment, long from, long bytes, long missing) {
        segment.damaged();
        alarm.damaged(segment.path(), from, bytes, missing);
    }

    private static long ordinalAt(ByteBuffer bytes, int position) {
        Frame frame = Frame.at(bytes, position);
        return frame == null ? 0 : frame.ordinal();
    }
}
