package dev.ratchet.enforcer.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {

    private static final int RECORD = Frame.HEAD + entry(0).payload().length;

    @TempDir
    Path folder;

    private final Alarms alarms = new Alarms();

    @Test
    void what_was_acknowledged_is_there_after_a_restart_in_its_order() throws Exception {
        try (Journal journal = journal()) {
            append(journal, 0, 500);
        }

        try (Journal again = journal()) {
            assertThat(again.held()).isEqualTo(500);
            assertThat(drainedAll(again)).isEqualTo(ids(0, 500));
            assertThat(again.held()).isZero();
        }
        assertThat(segments()).isEmpty();
        assertThat(alarms.raised).isEmpty();
    }

    @Test
    void what_was_drained_is_not_there_after_a_restart() throws Exception {
        try (Journal journal = journal()) {
            append(journal, 0, 100);
            journal.release(journal.oldest(60));
        }

        try (Journal again = journal()) {
            assertThat(again.held()).isEqualTo(40);
            append(again, 100, 110);
            assertThat(drainedAll(again)).isEqualTo(ids(60, 110));
        }
    }

    @Test
    void an_empty_journal_takes_no_space_and_numbers_go_on() throws Exception {
        try (Journal journal = journal()) {
            append(journal, 0, 10);
            drainedAll(journal);
            append(journal, 10, 20);
            drainedAll(journal);
            assertThat(journal.bytes()).isZero();
        }

        try (Journal again = journal()) {
            append(again, 20, 30);
            assertThat(drainedAll(again)).isEqualTo(ids(20, 30));
        }
    }

    @Test
    void many_at_once_share_their_syncs_and_none_is_lost_or_doubled() throws Exception {
        AtomicInteger syncs = new AtomicInteger();
        Disk slow = counting(syncs);
        List<CompletableFuture<Void>> all = new ArrayList<>();

        List<String> drained;
        try (Journal journal = journal(slow, 64 << 20)) {
            List<Thread> threads = IntStream.range(0, 16)
                    .mapToObj(t -> Thread.ofVirtual().start(() -> {
                        for (int i = 0; i < 250; i++) {
                            CompletableFuture<Void> done =
                                    journal.append(entry(t * 1000 + i)).toCompletableFuture();
                            done.join();
                            synchronized (all) {
                                all.add(done);
                            }
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
            drained = drainedAll(journal);
        }

        assertThat(all).hasSize(4000);
        assertThat(drained).hasSize(4000);
        assertThat(new HashSet<>(drained)).hasSize(4000);
        IntStream.range(0, 16)
                .forEach(t -> assertThat(drained.stream().filter(id -> Integer.parseInt(id) / 1000 == t))
                        .isSorted());
        assertThat(syncs.get()).isLessThan(2000);
    }

    @Test
    void a_torn_tail_is_cut_off_loudly_and_what_stands_before_it_stays() throws Exception {
        try (Journal journal = journal()) {
            append(journal, 0, 10);
        }
        Path segment = segments().getFirst();
        try (FileChannel file = FileChannel.open(segment, StandardOpenOption.WRITE)) {
            file.truncate(Files.size(segment) - 7);
        }

        try (Journal again = journal()) {
            append(again, 20, 22);
            assertThat(drainedAll(again)).isEqualTo(concat(ids(0, 9), ids(20, 22)));
        }
        assertThat(alarms.raised).containsExactly("torn");
        assertThat(Files.exists(segment.resolveSibling(segment.getFileName() + ".torn")))
                .isTrue();
    }

    @Test
    void a_flipped_bit_anywhere_costs_one_record_loudly_and_none_after_it() throws Exception {
        for (int offset = 0; offset < RECORD; offset++) {
            Path own = folder.resolve("flip-" + offset);
            Alarms heard = new Alarms();
            try (Journal journal = new Journal(settings(own, Disk.REAL, 1 << 20), heard)) {
                append(journal, 0, 10);
            }
            Path segment = segments(own).getFirst();
            flip(segment, Segment.HEAD + 4L * RECORD + offset);

            try (Journal again = new Journal(settings(own, Disk.REAL, 1 << 20), heard)) {
                assertThat(drainedAll(again)).as("bit in byte %d", offset).isEqualTo(concat(ids(0, 4), ids(5, 10)));
                assertThat(again.held()).isZero();
            }
            assertThat(heard.raised).containsExactly("damaged 1");
            assertThat(Files.exists(segment.resolveSibling(segment.getFileName() + ".damaged")))
                    .isTrue();
        }
    }

    @Test
    void a_bit_that_flips_while_the_journal_is_open_is_loud_and_does_not_stop_the_rest() throws Exception {
        try (Journal journal = journal()) {
            append(journal, 0, 10);
            flip(segments().getFirst(), Segment.HEAD + 4L * RECORD + 30);
            flip(segments().getFirst(), Segment.HEAD + 9L * RECORD + 30);

            assertThat(drainedAll(journal)).isEqualTo(concat(ids(0, 4), ids(5, 9)));
            assertThat(journal.held()).isZero();
        }
        assertThat(alarms.raised).contains("damaged 1");
    }

    @Test
    void a_missing_segment_is_loud() throws Exception {
        try (Journal journal = journal(Disk.REAL, 10L << 20, RECORD * 4L)) {
            append(journal, 0, 20);
        }
        Files.delete(segments().get(2));

        try (Journal again = journal()) {
            assertThat(drainedAll(again)).hasSizeLessThan(20);
        }
        assertThat(alarms.raised).hasSize(1).first().asString().startsWith("damaged ");
    }

    @Test
    void a_full_journal_refuses_and_takes_again_what_comes_after_it_was_drained() throws Exception {
        try (Journal journal = journal(Disk.REAL, 20L * RECORD)) {
            append(journal, 0, 15);

            assertThatThrownBy(() -> append(journal, 15, 30)).hasRootCauseInstanceOf(JournalFailed.class);
            long held = journal.held();
            assertThat(journal.bytes()).isLessThanOrEqualTo(20L * RECORD);
            assertThat(drainedAll(journal)).hasSize((int) held);
            append(journal, 40, 45);

            assertThat(drainedAll(journal)).isEqualTo(ids(40, 45));
        }
    }

    @Test
    void a_sync_that_failed_is_never_tried_again_on_the_same_file() throws Exception {
        Set<FileChannel> failed = new HashSet<>();
        List<FileChannel> syncedAfterFailure = new ArrayList<>();
        AtomicInteger syncs = new AtomicInteger();
        Disk failing = new Disk() {
            @Override
            public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
                Disk.REAL.write(file, bytes, position);
            }

            @Override
            public void sync(FileChannel file) throws IOException {
                if (failed.contains(file)) {
                    syncedAfterFailure.add(file);
                }
                if (syncs.incrementAndGet() % 7 == 0) {
                    failed.add(file);
                    throw new IOException("the disk did not take it");
                }
                Disk.REAL.sync(file);
            }
        };

        try (Journal journal = journal(failing, 10 << 20)) {
            append(journal, 0, 40);
        }
        try (Journal again = journal()) {
            assertThat(drainedAll(again)).isEqualTo(ids(0, 40));
        }

        assertThat(failed).isNotEmpty();
        assertThat(syncedAfterFailure).isEmpty();
        assertThat(alarms.raised).containsOnly("failed").hasSizeGreaterThan(2);
    }

    @Test
    void a_disk_that_takes_nothing_is_told_at_once_and_nothing_counts_as_held() throws Exception {
        Disk dead = new Disk() {
            @Override
            public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
                throw new IOException("No space left on device");
            }

            @Override
            public void sync(FileChannel file) {}
        };

        try (Journal journal = journal(dead, 10 << 20)) {
            assertThatThrownBy(() -> append(journal, 0, 1)).hasRootCauseMessage("No space left on device");
            assertThatThrownBy(() -> append(journal, 1, 2)).hasMessageContaining("failed a moment ago");

            assertThat(journal.held()).isZero();
            assertThat(journal.trouble()).isPresent();
        }
        assertThat(segments()).isEmpty();
    }

    @Test
    void a_folder_that_turns_into_a_file_is_told_and_taken_again_when_it_is_back() throws Exception {
        Path own = folder.resolve("own");
        try (Journal journal = new Journal(settings(own, Disk.REAL, RECORD * 2L), alarms)) {
            append(journal, 0, 1);
            drainedAll(journal);
            Path aside = Files.move(own, folder.resolve("aside"));
            Files.createFile(own);

            assertThatThrownBy(() -> append(journal, 1, 2)).isInstanceOf(ExecutionException.class);
            Files.delete(own);
            Files.move(aside, own);
            TimeUnit.MILLISECONDS.sleep(1_100);
            append(journal, 2, 3);

            assertThat(drainedAll(journal)).isEqualTo(ids(2, 3));
        }
    }

    @Test
    void two_processes_never_share_a_journal() throws Exception {
        try (Journal journal = journal()) {
            assertThatThrownBy(this::journal).isInstanceOf(JournalFailed.class).hasMessageContaining("another process");
            assertThat(journal.held()).isZero();
        }
    }

    @Test
    void a_decision_with_a_key_is_found_after_a_restart_until_it_is_drained() throws Exception {
        try (Journal journal = journal()) {
            append(journal, 0, 3);
        }

        try (Journal again = journal()) {
            assertThat(again.earlier("00001").orElseThrow().requestDigest()).isEqualTo("d1");
            assertThat(again.earlier("00002")).isEmpty();
            drainedAll(again);
            assertThat(again.earlier("00001")).isEmpty();
        }
    }

    private Journal journal() throws IOException {
        return journal(Disk.REAL, 64 << 20);
    }

    private Journal journal(Disk disk, long limit) throws IOException {
        return journal(disk, limit, 100L * RECORD);
    }

    private Journal journal(Disk disk, long limit, long segmentBytes) throws IOException {
        return new Journal(new Journal.Settings(folder, limit, segmentBytes, disk), alarms);
    }

    private static Journal.Settings settings(Path folder, Disk disk, long segmentBytes) {
        return new Journal.Settings(folder, 64 << 20, segmentBytes, disk);
    }

    private static JournalEntry entry(int number) {
        return new JournalEntry(
                "%05d".formatted(number),
                number % 2 == 0 ? null : "d" + number % 10,
                ("decision " + "x".repeat(number % 2 == 0 ? 42 : 40)).getBytes(StandardCharsets.UTF_8));
    }

    private static void append(Journal journal, int from, int to) throws Exception {
        for (int i = from; i < to; i++) {
            journal.append(entry(i)).toCompletableFuture().get(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> drainedAll(Journal journal) throws IOException {
        List<String> drained = new ArrayList<>();
        for (Journal.Batch batch = journal.oldest(37); !batch.entries().isEmpty(); batch = journal.oldest(37)) {
            batch.entries().forEach(entry -> drained.add(entry.id()));
            journal.release(batch);
        }
        return drained;
    }

    private static List<String> ids(int from, int to) {
        return IntStream.range(from, to).mapToObj("%05d"::formatted).toList();
    }

    private static List<String> concat(List<String> a, List<String> b) {
        return Stream.concat(a.stream(), b.stream()).toList();
    }

    private List<Path> segments() throws IOException {
        return segments(folder);
    }

    private static List<Path> segments(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        }
    }

    private static void flip(Path file, long at) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            ByteBuffer one = ByteBuffer.allocate(1);
            channel.read(one, at);
            one.put(0, (byte) (one.get(0) ^ 4)).flip();
            channel.write(one, at);
        }
    }

    private static Disk counting(AtomicInteger syncs) {
        return new Disk() {
            @Override
            public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
                Disk.REAL.write(file, bytes, position);
            }

            @Override
            public void sync(FileChannel file) throws IOException {
                syncs.incrementAndGet();
                Disk.REAL.sync(file);
            }
        };
    }
}
