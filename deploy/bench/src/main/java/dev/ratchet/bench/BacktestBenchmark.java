package dev.ratchet.bench;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.logtests.House;
import dev.ratchet.logtests.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** A backtest of one rule over recorded decisions, asked for and answered over HTTP. */
final class BacktestBenchmark implements Benchmark {

    /** The keys of its measures, in the order in which they are shown. */
    static final List<String> KEYS =
            List.of("backtest_decisions_per_s", "backtest_cpu_us", "backtest_wrong", "backtest_decisions");

    private static final int ROUNDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Set<String> UNDER_WAY = Set.of("waiting", "reading");

    /** One backtest: decisions per second, microseconds of the enforcer's processor time for each, and how many it counted wrongly. */
    private record Round(double perSecond, double micros, double wrong) {}

    @Override
    public String name() {
        return "backtest";
    }

    @Override
    public String description() {
        return "recorded decisions per second that one rule is tried on";
    }

    @Override
    public Map<String, Double> run(Size size, Consumer<String> progress) {
        int decisions = size == Size.QUICK ? 50_000 : 300_000;
        Path folder = temporary();
        try (House house = House.durable(folder)) {
            house.createTopics();
            try (DecisionWriter writer = new DecisionWriter(house.bootstrapServers())) {
                writer.write(decisions);
            }
            try (ServiceProcess enforcer = ServiceProcess.enforcer(house, folder, Map.of())) {
                progress.accept("%,d recorded decisions, %d rounds after two to warm up".formatted(decisions, ROUNDS));
                return measured(enforcer, decisions, progress);
            }
        } finally {
            delete(folder);
        }
    }

    private static Map<String, Double> measured(ServiceProcess enforcer, int decisions, Consumer<String> progress) {
        untilIndexed(enforcer, decisions);
        round(enforcer, decisions);
        round(enforcer, decisions);
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= ROUNDS; number++) {
            Round round = round(enforcer, decisions);
            rounds.add(round);
            progress.accept("round %d: %,.0f decisions/s, %.1f µs of processor time each"
                    .formatted(number, round.perSecond(), round.micros()));
        }
        Map<String, Double> measures = new LinkedHashMap<>();
        measures.put("backtest_decisions_per_s", Math.rint(FoldBenchmark.median(rounds, Round::perSecond)));
        measures.put("backtest_cpu_us", FoldBenchmark.median(rounds, Round::micros));
        measures.put("backtest_wrong", rounds.stream().mapToDouble(Round::wrong).sum());
        measures.put("backtest_decisions", (double) decisions);
        return measures;
    }

    /** The folds read the same decisions first; a backtest beside them would measure both. */
    private static void untilIndexed(ServiceProcess enforcer, int decisions) {
        String last = "/decisions/decision-" + (decisions - 1);
        Waiting.until(
                "the index of decisions", PATIENCE, () -> enforcer.get(last).has("facts"));
    }

    private static Round round(ServiceProcess enforcer, int decisions) {
        Duration before = enforcer.processorTime();
        JsonNode started = enforcer.post("/rules/backtest", """
            {"check": "tests.failed == 0", "checkPoint": "pre-deploy", "last": %d}\
            """.formatted(decisions));
        String path = "/backtests/" + started.path("id").asText();
        Waiting.until(
                "the end of " + started,
                PATIENCE,
                () -> !UNDER_WAY.contains(enforcer.get(path).path("phase").asText()));
        Duration used = enforcer.processorTime().minus(before);
        JsonNode ended = enforcer.get(path);
        Duration took = Duration.between(
                Instant.parse(ended.path("startedAt").asText()),
                Instant.parse(ended.path("finishedAt").asText()));
        JsonNode result = ended.path("result");
        double wrong = Math.abs(result.path("evaluated").asInt() - decisions)
                + Math.abs(result.path("wouldFail").asInt() - decisions / DecisionWriter.FAILED_EVERY);
        double read = ended.path("read").asDouble();
        return new Round(read * 1e9 / took.toNanos(), used.toNanos() / 1e3 / read, wrong);
    }

    /** A new folder for what a house keeps. */
    static Path temporary() {
        try {
            return Files.createTempDirectory("ratchet-bench");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes a folder with all that is in it. */
    static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
