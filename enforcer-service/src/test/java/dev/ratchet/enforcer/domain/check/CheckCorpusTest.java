package dev.ratchet.enforcer.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders of expressions under {@code checks}, a file each: a comment that says what it tries, the expression, and after
 * {@code =>} how the answer starts.
 */
class CheckCorpusTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final CheckLanguage LANGUAGE = new CheckLanguage(THREADS::getCurrentThreadCpuTime);
    private static final Facts LARGE = large();
    private static final int ROUNDS = 4;

    /** Milliseconds of CPU; half of that where the code is warm and the machine is quiet. */
    private static final long IN_TIME = 100;

    record Case(String name, String expression, String expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> refused() {
        return cases("refused");
    }

    static Stream<Case> stopped() {
        return cases("stopped");
    }

    static Stream<Case> undecided() {
        return cases("undecided");
    }

    static Stream<Case> sound() {
        return cases("sound");
    }

    @ParameterizedTest
    @MethodSource("refused")
    void what_is_not_sound_is_refused_with_its_place(Case refused) {
        Compilation compilation = LANGUAGE.compile(refused.expression());

        assertThat(compilation).isInstanceOf(Compilation.Rejected.class);
        assertThat(((Compilation.Rejected) compilation).shown()).startsWith(refused.expected());
    }

    @ParameterizedTest
    @MethodSource("stopped")
    void what_turns_out_too_costly_is_stopped_in_time_and_undecided(Case stopped) {
        Check check = compiled(stopped);

        long fastest = LongStream.range(0, ROUNDS)
                .map(round -> cpuMillis(check, LARGE))
                .min()
                .orElseThrow();
        CheckResult result = check.on(LARGE);

        assertThat(result.outcome()).isEqualTo(RuleOutcome.UNDECIDED);
        assertThat(result.reason()).startsWith(stopped.expected());
        assertThat(Stopped.isReason(result.reason())).isTrue();
        assertThat(fastest).isLessThanOrEqualTo(IN_TIME);
    }

    @ParameterizedTest
    @MethodSource("undecided")
    void what_fails_is_undecided_and_says_why(Case failing) {
        CheckResult result = compiled(failing).on(LARGE);

        assertThat(result.outcome()).isEqualTo(RuleOutcome.UNDECIDED);
        assertThat(result.reason()).startsWith(failing.expected());
        assertThat(Stopped.isReason(result.reason())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("sound")
    void what_people_write_is_accepted_and_never_stopped(Case sound) {
        CheckResult result = compiled(sound).on(LARGE);

        assertThat(Stopped.isReason(result.reason())).isFalse();
        assertThat(result.outcome().wireName()).isEqualTo(sound.expected());
    }

    private static Check compiled(Case of) {
        return switch (LANGUAGE.compile(of.expression())) {
            case Compilation.Compiled(Check check) -> check;
            case Compilation.Rejected rejected -> throw new AssertionError(rejected.shown());
        };
    }

    private static long cpuMillis(Check check, Facts facts) {
        long before = THREADS.getCurrentThreadCpuTime();
        check.on(facts);
        return (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;
    }

    private static Stream<Case> cases(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(CheckCorpusTest.class.getResource("/checks/" + folder))
                        .toURI()))) {
            return files.sorted().map(CheckCorpusTest::read).toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Case read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String expected = lines.getLast().substring("=> ".length());
            String expression = lines.subList(1, lines.size() - 1).stream().collect(Collectors.joining("\n"));
            return new Case(String.valueOf(file.getFileName()).replace(".check", ""), expression, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** About as large as facts may be. */
    private static Facts large() {
        List<String> files = IntStream.range(0, 4_000)
                .mapToObj(i -> "packages/p%d/src/%s%d.ts".formatted(i / 40, "a".repeat(30), i))
                .toList();
        return new Facts(Map.of(
                "artifact", Map.of("name", "x".repeat(100), "version", "1.2.0", "kind", "kind-7"),
                "files", files,
                "documents",
                        Map.of(
                                "big-a.md",
                                "a".repeat(300_000),
                                "half-a.md",
                                "a".repeat(3_500),
                                "README.md",
                                "read me 🚀",
                                "CHANGELOG.md",
                                "ABC-123 " + "y".repeat(20_000)),
                "manifests", Map.of("package.json", Map.of("name", "x", "version", "1.2.0")),
                "tests", Map.of("failed", 0, "total", 20, "errors", 0),
                "coverage", Map.of("line", 0.8, "branch", 0.6),
                "versions", Map.of("staging", "1", "production", "1"),
                "checklist", Map.of("done", 3, "total", 3, "open", List.of()),
                "sbom", Map.of("licences", List.of("MIT", "Apache-2.0")),
                "custom",
                        Map.of(
                                "many",
                                Collections.nCopies(20_000, 1),
                                "pairs",
                                Collections.nCopies(1_500, Map.of("a", List.of(1, 2), "b", "word")),
                                "regex",
                                "(a|aa){1,20}b",
                                "word",
                                "word",
                                "number",
                                7,
                                "review",
                                Map.of("approvals", 2, "by", "someone"))));
    }
}
