package dev.ratchet.enforcer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a journal has acknowledged is there after a power cut; and of each test, that a journal with the bug would fail it. */
class PowerCutTest {

    private static final int EVERY_SEVENTH = 7;
    private static final int NEVER = Integer.MAX_VALUE;

    @TempDir
    Path folder;

    private final Alarms alarms = new Alarms();

    @Test
    void a_sync_that_failed_costs_nothing_that_was_acknowledged() throws Exception {
        List<String> acknowledged = acknowledgedOn(new ForgetfulDisk(EVERY_SEVENTH));

        assertThat(acknowledged).hasSize(40);
        assertThat(left()).isEqualTo(acknowledged);
        assertThat(alarms.raised).containsOnly("failed").hasSizeGreaterThan(2);
    }

    @Test
    void control_a_journal_that_tried_again_on_the_same_file_would_lose_what_it_acknowledged() throws Exception {
        Disk triesAgain = new ForgetfulDisk(EVERY_SEVENTH) {
            @Override
            public synchronized void sync(FileChannel file) throws IOException {
                try {
                    super.sync(file);
                } catch (IOException onceMore) {
                    super.sync(file);
                }
            }
        };

        List<String> acknowledged = acknowledgedOn(triesAgain);

        assertThat(acknowledged).hasSize(40);
        assertThat(left()).hasSizeLessThan(acknowledged.size());
    }

    @Test
    void what_was_acknowledged_was_synced_before() throws Exception {
        assertThat(acknowledgedOn(new ForgetfulDisk(NEVER))).hasSize(40);

        assertThat(left()).hasSize(40);
        assertThat(alarms.raised).isEmpty();
    }

    @Test
    void control_a_journal_that_acknowledged_without_a_sync_would_lose_it() throws Exception {
        Disk neverSyncs = new ForgetfulDisk(NEVER) {
            @Override
            public synchronized void sync(FileChannel file) {}
        };

        assertThat(acknowledgedOn(neverSyncs)).hasSize(40);

        assertThat(left()).isEmpty();
    }

    @Test
    void control_a_changed_decision_whose_checksum_fitted_would_be_given_back_in_silence() throws Exception {
        acknowledgedOn(Disk.REAL);
        Path segment = segment();
        byte[] bytes = Files.readAllBytes(segment);
        Frame first = Objects.requireNonNull(Frame.at(ByteBuffer.wrap(bytes), Segment.HEAD));
        byte[] changed = first.payload().clone();
        changed[changed.length - 1] ^= 4;

        new Frame(first.ordinal(), changed).writeTo(ByteBuffer.wrap(bytes).position(Segment.HEAD));
        Files.write(segment, bytes);

        assertThat(left()).hasSize(40);
        assertThat(alarms.raised).isEmpty();
    }

    @Test
    void a_write_that_was_cut_off_anywhere_leaves_what_was_acknowledged_before_it() throws Exception {
        acknowledgedOn(Disk.REAL);
        Path segment = segment();
        byte[] whole = Files.readAllBytes(segment);
        int last = new Frame(40, entry(39).payload()).size();

        for (int missing = 1; missing < last; missing++) {
            Files.write(segment, Arrays.copyOf(whole, whole.length - missing));

            assertThat(left()).as("%d bytes missing", missing).isEqualTo(ids(39));
            Files.deleteIfExists(folder.resolve("drained"));
        }
        assertThat(alarms.raised).containsOnly("torn").hasSize(last - 1);
    }

    private List<String> acknowledgedOn(Disk disk) throws Exception {
        List<String> acknowledged = new ArrayList<>();
        try (Journal journal = new Journal(new Journal.Settings(folder, 64 << 20, 1 << 20, disk), alarms)) {
            for (int i = 0; i < 40; i++) {
                journal.append(entry(i)).toCompletableFuture().get(10, TimeUnit.SECONDS);
                acknowledged.add(entry(i).id());
            }
        }
        return acknowledged;
    }

    private List<String> left() throws IOException {
        List<String> left = new ArrayList<>();
        try (Journal again = new Journal(new Journal.Settings(folder, 64 << 20, 1 << 20, Disk.REAL), alarms)) {
            for (Journal.Batch batch = again.oldest(50); !batch.entries().isEmpty(); batch = again.oldest(50)) {
                batch.entries().forEach(entry -> left.add(entry.id()));
                again.release(batch);
            }
        }
        return left;
    }

    private Path segment() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static JournalEntry entry(int number) {
        byte[] data = "decision %05d".formatted(number).getBytes(StandardCharsets.UTF_8);
        return new JournalEntry("%05d".formatted(number), null, data);
    }

    private static List<String> ids(int to) {
        return IntStream.range(0, to).mapToObj("%05d"::formatted).toList();
    }
}
