package dev.ratchet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class BenchTest {

    private final StringWriter out = new StringWriter();
    private final CommandLine commandLine =
            Bench.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(out));

    @Test
    void the_list_has_every_benchmark() {
        int code = commandLine.execute("--list");

        assertThat(code).isZero();
        assertThat(out.toString())
                .contains("fold")
                .contains("exactly once")
                .contains("gate")
                .contains("http");
    }

    @Test
    void a_benchmark_that_nobody_knows_is_refused() {
        int code = commandLine.execute("nothing");

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).contains("There is no benchmark 'nothing'");
    }

    @Test
    void a_benchmark_that_is_not_named_is_asked_for() {
        assertThat(commandLine.execute("--quick")).isEqualTo(2);
    }

    @Test
    void counts_stay_whole_and_ratios_have_four_digits() {
        assertThat(Bench.rounded(Map.of("lost", 0.0)).toString()).isEqualTo("{lost=0}");
        assertThat(Bench.rounded(Map.of("events", 1_000_000.0)).toString()).isEqualTo("{events=1000000}");
        assertThat(Bench.rounded(Map.of("fold_vs_drain", 0.123456)).toString()).isEqualTo("{fold_vs_drain=0.1235}");
    }

    @Test
    void what_was_not_run_says_so() {
        assertThat(Bench.rounded(Map.of("hwu64_ari", Benchmark.NOT_RUN)).toString())
                .isEqualTo("{hwu64_ari=NOT RUN}");
    }

    @Test
    void the_median_is_the_one_in_the_middle() {
        assertThat(FoldBenchmark.median(List.of(3.0, 1.0, 2.0), value -> value)).isEqualTo(2.0);
        assertThat(FoldBenchmark.median(List.of(3.0, 1.0), value -> value)).isEqualTo(2.0);
    }

    @Test
    void what_is_missing_and_what_is_there_twice_is_counted_rule_by_rule() {
        Map<String, Double> differences =
                FoldBenchmark.differences(Map.of("a", 5L, "b", 5L, "c", 2L), Map.of("a", 4L, "b", 7L, "d", 1L));

        assertThat(differences).containsEntry("lost", 3.0).containsEntry("doubled", 3.0);
    }

    @Test
    void the_readme_explains_every_key() throws Exception {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);

        assertThat(Stream.of(
                                FoldBenchmark.KEYS,
                                LearnBenchmark.KEYS,
                                RulesBenchmark.KEYS,
                                HttpBenchmark.KEYS,
                                BacktestBenchmark.KEYS)
                        .flatMap(List::stream))
                .allSatisfy(key -> assertThat(readme).contains("`" + key + "`"));
    }
}
