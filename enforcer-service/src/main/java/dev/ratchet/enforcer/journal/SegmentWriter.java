package dev.ratchet.enforcer.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Writes groups of records, each synced before it counts. A segment on which a write or a sync failed is never written
 * or synced again: the kernel may have dropped its pages and would report success the next time.
 */
final class SegmentWriter {

    private final Folder folder;
    private final Disk disk;
    private final long segmentBytes;
    private long lastNumber;
    private @Nullable Segment segment;
    private @Nullable FileChannel channel;

    /** @param lastNumber the highest number that a segment has had */
    SegmentWriter(Folder folder, Disk disk, long segmentBytes, long lastNumber) {
        this.folder = folder;
        this.disk = disk;
        this.segmentBytes = segmentBytes;
        this.lastNumber = lastNumber;
    }

    /**
     * Makes a group durable at the end of the segment, or of the next one when this one is full.
     *
     * @param before the segment that the next one would follow; null when there is none
     * @return the segment that has the group now
     */
    Segment append(ByteBuffer group, @Nullable Segment before) throws IOException {
        if (segment == null || segment.end() + group.remaining() > segmentBytes) {
            next(before);
        }
        Segment to = segment;
        FileChannel file = channel;
        if (to == null || file == null) {
            throw new JournalFailed("There is no segment to write");
        }
        int bytes = group.remaining();
        disk.write(file, group, to.end());
        disk.sync(file);
        to.endsAt(to.end() + bytes);
        return to;
    }

    /** Lets go of a segment that failed. One that never had a group which counted is of no use to anybody. */
    void leave() {
        Segment failed = segment;
        seal();
        if (failed != null && failed.end() == Segment.HEAD) {
            remove(failed);
        }
    }

    /** Lets go of the segment: the next group goes to a new one. */
    void seal() {
        FileChannel file = channel;
        channel = null;
        segment = null;
        if (file != null) {
            try {
                file.close();
            } catch (IOException failedBefore) {
                // What counts of it was synced; the failure that led here was told.
            }
        }
    }

    private void next(@Nullable Segment before) throws IOException {
        seal();
        long number = ++lastNumber;
        Segment next = new Segment(number, folder.file(number), Segment.HEAD);
        FileChannel file = FileChannel.open(next.path(), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channel = file;
        try {
            disk.write(file, Segment.head(number, before), 0);
            disk.sync(file);
            folder.sync();
        } catch (IOException e) {
            seal();
            remove(next);
            throw e;
        }
        segment = next;
    }

    private void remove(Segment useless) {
        try {
            folder.remove(useless);
        } catch (IOException stays) {
            // The head of the next segment says that it does not count.
        }
    }
}
