package dev.ratchet.enforcer.journal;

import dev.ratchet.enforcer.journal.Appends.Waiting;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Decisions on this replica's disk, in the order in which they were appended, until they are drained. What it has
 * acknowledged survives a power cut; many that wait share one sync. It never grows over its limit.
 */
final class Journal implements AutoCloseable {

    private static final long AFTER_FAILURE_NS = Duration.ofSeconds(1).toNanos();

    private final Object lock = new Object();
    private final Folder folder;
    private final JournalAlarm alarm;
    private final Settings settings;
    private final SegmentWriter writer;
    private final Deque<Segment> segments = new ArrayDeque<>();
    private final Appends appends = new Appends(this::commit);
    private final AtomicLong held = new AtomicLong();
    private final AtomicLong bytes = new AtomicLong();
    private final Map<String, Recovery.Place> keyed;
    private long lastOrdinal;
    private long synced;
    private Folder.Drained drained;
    private volatile @Nullable String trouble;
    private long failedAt;
    private volatile boolean isClosed;

    /**
     * How a journal is set up.
     *
     * @param limitBytes what it may take on the disk
     * @param segmentBytes after which a new file is begun
     */
    record Settings(Path folder, long limitBytes, long segmentBytes, Disk disk) {}

    /** Entries that stand together, and where the journal goes on after them. */
    record Batch(List<JournalEntry> entries, Folder.Drained after) {}

    /** Takes the folder and reads what an earlier process left there. */
    Journal(Settings settings, JournalAlarm alarm) throws IOException {
        this.settings = settings;
        this.alarm = alarm;
        this.folder = new Folder(settings.folder());
        Recovery.Found found = recovered();
        segments.addAll(found.segments());
        held.set(found.held());
        synced = found.held();
        drained = found.drained();
        lastOrdinal = found.lastOrdinal();
        keyed = new ConcurrentHashMap<>(found.keyed());
        long lastNumber =
                segments.isEmpty() ? drained.segment() : segments.getLast().number();
        writer = new SegmentWriter(folder, settings.disk(), settings.segmentBytes(), lastNumber);
        measure();
        var unusedStarted = appends.start();
    }

    /** Decisions that are not drained yet, those included that are about to be written. */
    long held() {
        return held.get();
    }

    /** Bytes on the disk. */
    long bytes() {
        return bytes.get();
    }

    /** Why the last append failed; empty when it did not. */
    Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** Appends a decision. @return done when it is durable; fails with {@link JournalFailed} when it can't be made so */
    CompletionStage<Void> append(JournalEntry entry) {
        Waiting waiting = new Waiting(entry.payload(), new CompletableFuture<>());
        held.incrementAndGet();
        if (isClosed) {
            fail(List.of(waiting), new JournalFailed("The journal is closed"));
        } else {
            appends.add(waiting);
        }
        return waiting.durable();
    }

    /** The decision with this id, if an earlier process left it and it answers a request that can be repeated. */
    Optional<JournalEntry> earlier(String id) throws IOException {
        Recovery.Place place = keyed.get(id);
        if (place == null) {
            return Optional.empty();
        }
        synchronized (lock) {
            ByteBuffer found = place.segment().read(place.offset(), Frame.HEAD + Frame.MAX_PAYLOAD);
            return Optional.ofNullable(Frame.at(found, 0)).map(frame -> JournalEntry.of(frame.payload()));
        }
    }

    /** The oldest decisions, at most so many; none when the journal is empty, or what is in it is not durable yet. */
    Batch oldest(int most) throws IOException {
        synchronized (lock) {
            for (Segment segment : segments) {
                long from = segment.number() == drained.segment() ? drained.offset() : Segment.HEAD;
                Batch batch = read(segment, from, most);
                if (!batch.entries().isEmpty()) {
                    return batch;
                }
            }
            return nothingReadable();
        }
    }

    /** What is in no segment any more can't be drained: the alarm has been raised, and nothing waits for it for ever. */
    private Batch nothingReadable() throws IOException {
        if (synced > 0) {
            held.addAndGet(-synced);
            synced = 0;
        }
        Batch none = new Batch(List.of(), drained);
        if (held.get() == 0 && !segments.isEmpty()) {
            release(none);
        }
        return none;
    }

    /** The decisions of a batch are on the log: they are let go of. */
    void release(Batch batch) throws IOException {
        synchronized (lock) {
            drained = batch.after();
            batch.entries().forEach(entry -> keyed.remove(entry.id()));
            synced -= batch.entries().size();
            boolean isEmpty = held.addAndGet(-batch.entries().size()) <= 0;
            if (isEmpty) {
                writer.seal();
            }
            folder.drained(drained);
            while (!segments.isEmpty() && (isEmpty || segments.getFirst().number() < drained.segment())) {
                folder.remove(segments.removeFirst());
            }
            measure();
        }
    }

    /** Lets what was appended before become durable. */
    @Override
    public void close() throws IOException {
        isClosed = true;
        appends.close();
        synchronized (lock) {
            writer.seal();
            folder.close();
        }
    }

    private Recovery.Found recovered() throws IOException {
        try {
            return new Recovery(folder, alarm).found();
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    private Batch read(Segment segment, long from, int most) throws IOException {
        ByteBuffer found = segment.read(from, 2 * (Frame.HEAD + Frame.MAX_PAYLOAD));
        int start = 0;
        if (found.hasRemaining() && Frame.at(found, 0) == null) {
            found = segment.read(from, Integer.MAX_VALUE);
            start = Frame.next(found, 1);
            unreadable(segment, from, start < 0 ? found.limit() : start);
        }
        List<JournalEntry> entries = new ArrayList<>();
        int position = Math.max(0, start);
        for (Frame frame = Frame.at(found, position); frame != null && entries.size() < most; ) {
            entries.add(JournalEntry.of(frame.payload()));
            position += frame.size();
            frame = Frame.at(found, position);
        }
        return new Batch(entries, new Folder.Drained(segment.number(), from + position));
    }

    /** The alarm has been raised when it was found at the start, or is raised now. */
    private void unreadable(Segment segment, long from, long length) {
        if (!segment.isDamaged()) {
            segment.damaged();
            alarm.damaged(segment.path(), from, length, 1);
        }
    }

    private void commit(List<Waiting> group) {
        synchronized (lock) {
            try {
                mayTry(group);
                ByteBuffer frames = frames(group);
                Segment written = durable(frames);
                if (segments.peekLast() != written) {
                    segments.addLast(written);
                }
                lastOrdinal += group.size();
                synced += group.size();
                trouble = null;
                measure();
            } catch (IOException e) {
                trouble = String.valueOf(e.getMessage());
                fail(group, e instanceof JournalFailed failed ? failed : new JournalFailed(trouble, e));
                return;
            }
        }
        group.forEach(waiting -> waiting.durable().complete(null));
    }

    private void mayTry(List<Waiting> group) throws JournalFailed {
        long needed = group.stream().mapToLong(Waiting::size).sum();
        if (bytes.get() + needed > settings.limitBytes()) {
            throw new JournalFailed(
                    "The journal is full: it holds %d of %d bytes".formatted(bytes.get(), settings.limitBytes()));
        }
        if (failedAt != 0 && System.nanoTime() - failedAt < AFTER_FAILURE_NS) {
            throw new JournalFailed("The journal failed a moment ago: " + trouble);
        }
    }

    private ByteBuffer frames(List<Waiting> group) {
        int size = group.stream().mapToInt(Waiting::size).sum();
        ByteBuffer frames = ByteBuffer.allocate(size);
        long ordinal = lastOrdinal;
        for (Waiting waiting : group) {
            new Frame(++ordinal, waiting.payload()).writeTo(frames);
        }
        return frames.flip();
    }

    /** A segment that fails is left as it is, and the group is written once more, to a new one. */
    private Segment durable(ByteBuffer frames) throws IOException {
        try {
            return writer.append(frames.duplicate(), segments.peekLast());
        } catch (IOException e) {
            leave(e);
        }
        try {
            Segment written = writer.append(frames.duplicate(), segments.peekLast());
            failedAt = 0;
            return written;
        } catch (IOException e) {
            leave(e);
            failedAt = System.nanoTime();
            throw e;
        }
    }

    private void leave(IOException reason) {
        Segment last = segments.peekLast();
        alarm.failed(last == null ? settings.folder() : last.path(), reason);
        writer.leave();
    }

    private void fail(List<Waiting> group, JournalFailed reason) {
        held.addAndGet(-group.size());
        group.forEach(waiting -> waiting.failed(reason));
    }

    private void measure() {
        bytes.set(segments.stream().mapToLong(Segment::end).sum());
    }
}
