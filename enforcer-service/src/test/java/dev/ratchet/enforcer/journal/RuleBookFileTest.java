package dev.ratchet.enforcer.journal;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.gate.Gate;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBookImage;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleBookFileTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();

    @TempDir
    Path folder;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void the_book_comes_back_in_the_same_version_with_the_same_rules_and_goes_on_the_same_way() {
        RuleBook book = book(lively());
        file().save(RuleBookImage.of(book, "topic-1", 9, NOW));

        RuleBookImage image = file().load().orElseThrow();
        RuleBook again = image.book(LANGUAGE::checkOf);

        assertThat(image.topicId()).isEqualTo("topic-1");
        assertThat(image.next()).isEqualTo(9);
        assertThat(again.version()).isEqualTo(book.version());
        assertThat(again.entries()).isEqualTo(book.entries());
        assertThat(again.inForce().keySet()).isEqualTo(book.inForce().keySet());
        Recorded<RuleEvent> later = at(12, new RuleRetired(id(1), "a", "done", NOW));
        assertThat(again.after(later, LANGUAGE::checkOf).entries())
                .isEqualTo(book.after(later, LANGUAGE::checkOf).entries());
    }

    @Test
    void a_replica_that_starts_from_its_disk_judges_as_one_that_read_the_log() {
        List<Recorded<RuleEvent>> tail = List.of(at(12, activated(4, "coverage.line > 0.9")));
        RuleBook fromLog = book(lively()).after(tail, LANGUAGE::checkOf);
        file().save(RuleBookImage.of(book(lively()), "topic-1", 9, NOW));
        RuleBook fromDisk = file().load().orElseThrow().book(LANGUAGE::checkOf).after(tail, LANGUAGE::checkOf);

        for (int i = 0; i < 200; i++) {
            Facts facts = new Facts(Map.of(
                    "tests", Map.of("failed", i % 3),
                    "coverage", i % 5 == 0 ? Map.of() : Map.of("line", i / 200.0),
                    "files", i % 2 == 0 ? List.of("a") : List.of("b")));
            GateCall call = new GateCall(CheckPoint.PRE_DEPLOY, BILLING, null, null, facts);

            assertThat(Gate.judged(call, fromDisk)).isEqualTo(Gate.judged(call, fromLog));
        }
    }

    @Test
    void an_empty_book_that_was_read_comes_back_as_well() {
        file().save(RuleBookImage.of(RuleBook.empty(), "topic-1", 0, NOW));

        assertThat(file().load().orElseThrow().book(LANGUAGE::checkOf).version())
                .isEqualTo(-1);
    }

    @Test
    void each_changed_bit_has_it_refused_loudly_and_kept_for_people() throws Exception {
        file().save(RuleBookImage.of(book(lively()), "topic-1", 9, NOW));
        byte[] sound = Files.readAllBytes(folder.resolve("rule-book"));

        for (int i = 0; i < sound.length; i++) {
            byte[] flipped = sound.clone();
            flipped[i] ^= 8;
            Files.write(folder.resolve("rule-book"), flipped);

            assertThat(file().load())
                    .as("bit in byte %d of %d", i, sound.length)
                    .isEmpty();
        }
        assertThat(meters.counter("ratchet.rulebook.refused").count()).isEqualTo(sound.length);
        assertThat(folder.resolve("rule-book.refused")).exists();
        assertThat(folder.resolve("rule-book")).doesNotExist();
    }

    @Test
    void its_age_counts_from_the_last_confirmation_of_this_very_copy() {
        Instant later = NOW.plus(Duration.ofDays(3));
        RuleBookFile file = file();
        file.save(RuleBookImage.of(book(lively()), "topic-1", 9, NOW));
        file.confirmed(later);
        Instant confirmed = file().load().orElseThrow().confirmedAt();

        file.save(RuleBookImage.of(RuleBook.empty(), "topic-1", 0, NOW));

        assertThat(confirmed).isEqualTo(later);
        assertThat(file().load().orElseThrow().confirmedAt()).isEqualTo(NOW);
    }

    @Test
    void a_folder_that_is_a_file_is_told_and_changes_nothing_else() throws Exception {
        Path notAFolder = Files.createFile(folder.resolve("file"));
        RuleBookFile file = new RuleBookFile(Optional.of(notAFolder), meters, Disk.REAL);

        file.save(RuleBookImage.of(RuleBook.empty(), "topic-1", 0, NOW));

        assertThat(file.load()).isEmpty();
        assertThat(meters.counter("ratchet.rulebook.unsaved").count()).isEqualTo(1);
    }

    @Test
    void a_file_on_which_a_sync_failed_is_never_written_again() throws Exception {
        AtomicInteger syncs = new AtomicInteger();
        RuleBookFile file = new RuleBookFile(Optional.of(folder), meters, failing(syncs, 1));
        file.save(RuleBookImage.of(RuleBook.empty(), "topic-1", 0, NOW));

        try (FileChannel failed = FileChannel.open(folder.resolve("rule-book.next"), StandardOpenOption.READ)) {
            long size = failed.size();
            file.save(RuleBookImage.of(book(lively()), "topic-1", 9, NOW));

            assertThat(failed.size()).isEqualTo(size);
        }
        assertThat(syncs).hasValue(2);
        assertThat(meters.counter("ratchet.rulebook.unsaved").count()).isEqualTo(1);
        assertThat(file().load().orElseThrow().next()).isEqualTo(9);
    }

    private static Disk failing(AtomicInteger syncs, int which) {
        return new Disk() {
            @Override
            public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
                Disk.REAL.write(file, bytes, position);
            }

            @Override
            public void sync(FileChannel file) throws IOException {
                if (syncs.incrementAndGet() == which) {
                    throw new IOException("the disk did not take it");
                }
                Disk.REAL.sync(file);
            }
        };
    }

    @Test
    void hundreds_of_rules_are_read_within_ten_seconds_their_compilation_left_aside() {
        Check compiled = LANGUAGE.checkOf("tests.failed == 0");
        List<Recorded<RuleEvent>> events = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            events.add(at(i, activated(i, "tests.failed == " + i)));
        }
        file().save(RuleBookImage.of(RuleBook.empty().after(events, text -> compiled), "topic-1", 300, NOW));

        long before = System.nanoTime();
        RuleBook again = file().load().orElseThrow().book(text -> compiled);

        assertThat(again.inForce()).hasSize(300);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }

    @Test
    void ten_thousand_rules_come_back_compiled_within_ten_seconds_of_work_and_are_refused_with_a_changed_bit()
            throws Exception {
        Check compiled = LANGUAGE.checkOf("tests.failed == 0");
        List<Recorded<RuleEvent>> events = IntStream.range(0, 10_000)
                .mapToObj(i -> at(i, activated(i, "tests.failed < %d || coverage.line > 0.%d".formatted(i, i % 10))))
                .toList();
        RuleBook book = RuleBook.empty().after(events, text -> compiled);
        file().save(RuleBookImage.of(book, "topic-1", 10_000, NOW));

        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        RuleBook again = file().load().orElseThrow().book(LANGUAGE::checkOf);
        long taken = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;

        System.out.printf("10,000 rules in force from the disk after %d ms of work%n", taken / 1_000_000);
        assertThat(again.entries()).isEqualTo(book.entries());
        assertThat(notHeld(again)).isEqualTo(5_000);
        assertThat(Duration.ofNanos(taken)).isLessThan(Duration.ofSeconds(10));
        byte[] sound = Files.readAllBytes(folder.resolve("rule-book"));
        for (int i = 0; i < sound.length; i += sound.length / 50) {
            sound[i] ^= 1;
            Files.write(folder.resolve("rule-book"), sound);
            sound[i] ^= 1;

            assertThat(file().load()).as("bit in byte %d", i).isEmpty();
        }
    }

    /** Every rule lacks the tests, and half of them the coverage. */
    private static int notHeld(RuleBook book) {
        Facts facts = new Facts(Map.of("tests", Map.of("failed", 10_000), "coverage", Map.of("line", 0.45)));
        return Gate.judged(new GateCall(CheckPoint.PRE_DEPLOY, BILLING, null, null, facts), book)
                .triggers()
                .size();
    }

    private RuleBookFile file() {
        return new RuleBookFile(Optional.of(folder), meters, Disk.REAL);
    }

    private static RuleBook book(List<Recorded<RuleEvent>> events) {
        return RuleBook.empty().after(events, LANGUAGE::checkOf);
    }

    private static List<Recorded<RuleEvent>> lively() {
        return List.of(
                at(0, activated(1, "tests.failed == 0")),
                at(1, activated(2, "coverage.line > 0.7")),
                at(3, new RuleModeChanged(id(1), RuleMode.ENFORCE, RuleMode.WARN, "noisy", Map.of(), "a", NOW)),
                at(4, activated(3, "exists('a')")),
                at(6, new RuleRetired(id(2), "a", "no use", NOW)),
                at(8, activated(3, "exists('b')")));
    }

    private static RuleEvent activated(int number, String check) {
        Rule rule = rule(id(number), RuleSeverity.BLOCKING, RuleMode.ENFORCE, check, null, Rule.Scope.everything());
        return new RuleActivated(rule, "admin-1", NOW);
    }

    private static RuleId id(int number) {
        return new RuleId("RULE-ARCH-%03d".formatted(number));
    }
}
