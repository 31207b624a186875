package dev.ratchet.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Json;
import dev.ratchet.events.Topic;
import dev.ratchet.logtests.House;
import dev.ratchet.logtests.Waiting;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.NewTopic;

/** What a request costs the gate, beside services that do with it only what can't be left out. */
final class HttpBenchmark implements Benchmark {

    /** The keys of its measures, in the order in which they are shown. */
    static final List<String> KEYS = List.of(
            "cpu_ratio_3k",
            "cpu_ratio_18k",
            "dryrun_cpu_ratio_3k",
            "dryrun_cpu_ratio_18k",
            "p50_ratio_1000rps",
            "gate_cpu_us_3k",
            "gate_cpu_us_18k",
            "dryrun_cpu_us_3k",
            "dryrun_cpu_us_18k",
            "gate_p50_us_1000rps",
            "facts_bytes_3k",
            "facts_bytes_18k");

    private static final int BODIES = 200;
    private static final int CONNECTIONS = 8;
    private static final int PER_SECOND = 1_000;
    private static final int LARGER = 8;

    /** Fewer answers leave a service with code that is still being compiled, and its peer with less of it. */
    private static final int WARM_ANSWERS = 20_000;

    private static final int MOST_WARM_UPS = 5;
    private static final String GATE = "/gates/pre-deploy";
    private static final String DRY_RUN = "/gates/pre-deploy/dry-run";
    private static final String RECORD = "/peer/record";
    private static final String CONSTANT = "/peer/constant";

    /** How long each of the ways is warmed up and measured, and how often. */
    private record Plan(Duration warmUp, Duration round, int rounds) {

        static Plan of(Size size) {
            return size == Size.QUICK
                    ? new Plan(Duration.ofSeconds(5), Duration.ofSeconds(2), 3)
                    : new Plan(Duration.ofSeconds(15), Duration.ofSeconds(3), 7);
        }
    }

    /** Something that is asked over and over: of whom, at which path, with which bodies. */
    private record Way(ServiceProcess service, String path, List<byte[]> bodies) {

        HttpLoad load() {
            return new HttpLoad(service.port(), path, bodies, CONNECTIONS);
        }

        /** Asks until the service has had time and reason to compile what it runs. */
        void warmUp(Duration duration) {
            long answers = 0;
            for (int times = 0; times < MOST_WARM_UPS && answers < WARM_ANSWERS; times++) {
                answers += load().unpaced(duration).answers();
            }
        }

        /** Microseconds of the service's processor time for one answer. */
        double micros(Duration duration) {
            Duration before = service.processorTime();
            HttpLoad.Outcome outcome = load().unpaced(duration);
            mustBeSound(outcome);
            return service.processorTime().minus(before).toNanos() / 1e3 / outcome.answers();
        }

        double p50(Duration duration) {
            HttpLoad.Outcome outcome = load().paced(duration, PER_SECOND);
            mustBeSound(outcome);
            return outcome.p50();
        }

        private static void mustBeSound(HttpLoad.Outcome outcome) {
            if (outcome.degraded() * 100 > outcome.answers()) {
                throw new IllegalStateException("degraded answers: %s".formatted(outcome));
            }
        }
    }

    /** The gate or its dry-run, and what it is compared with, on bodies of one size. */
    private record Pair(String name, Way gate, Way peer) {}

    /** Figures of both in one round. */
    private record Figures(double gate, double peer) {

        double ratio() {
            return gate / peer;
        }
    }

    @Override
    public String name() {
        return "http";
    }

    @Override
    public String description() {
        return "what a request costs the gate";
    }

    @Override
    public Map<String, Double> run(Size size, Consumer<String> progress) {
        Path folder = BacktestBenchmark.temporary();
        try (House house = House.durable(folder)) {
            house.createTopics();
            house.create(new NewTopic("peer-records", Topic.GATE_DECISIONS.partitions(), (short) 1));
            try (RuleWriter rules = new RuleWriter(house.bootstrapServers())) {
                rules.write(
                        HandWritten.TWENTY.stream().map(HandWritten.Twin::check).toList());
            }
            try (ServiceProcess enforcer = ServiceProcess.gate(house, folder);
                    ServiceProcess peer = ServiceProcess.probe(house, folder, Map.of("ratchet.schema", "peer"))) {
                return measured(enforcer, peer, new LastRecords(house.bootstrapServers()), Plan.of(size), progress);
            }
        } finally {
            BacktestBenchmark.delete(folder);
        }
    }

    private static Map<String, Double> measured(
            ServiceProcess enforcer, ServiceProcess peer, LastRecords records, Plan plan, Consumer<String> progress) {
        String call = new String(body(new GeneratedFacts().documents(1).getFirst()), StandardCharsets.UTF_8);
        Waiting.until(
                "the rules",
                Duration.ofSeconds(60),
                () -> enforcer.post(DRY_RUN, call).path("rulesEvaluated").asInt() == HandWritten.TWENTY.size());
        Map<String, Double> measures = new LinkedHashMap<>();
        KEYS.forEach(key -> measures.put(key, 0.0));
        for (String kind : List.of("3k", "18k")) {
            List<Facts> facts = new GeneratedFacts(kind.equals("3k") ? 1 : LARGER).documents(BODIES);
            List<byte[]> bodies = facts.stream().map(HttpBenchmark::body).toList();
            measures.put("facts_bytes_" + kind, bytes(facts));
            Pair gate = new Pair("gate " + kind, new Way(enforcer, GATE, bodies), new Way(peer, RECORD, bodies));
            gate.gate().warmUp(plan.warmUp());
            peer.post("/peer/bytes/" + records.meanBytes(Topic.GATE_DECISIONS), "");
            Pair dry = new Pair("dry-run " + kind, new Way(enforcer, DRY_RUN, bodies), new Way(peer, CONSTANT, bodies));
            List.of(gate.peer(), dry.gate(), dry.peer(), gate.gate()).forEach(way -> way.warmUp(plan.warmUp()));
            put(measures, "cpu_ratio_" + kind, "gate_cpu_us_" + kind, cpu(gate, plan, progress));
            put(measures, "dryrun_cpu_ratio_" + kind, "dryrun_cpu_us_" + kind, cpu(dry, plan, progress));
            if (kind.equals("3k")) {
                put(measures, "p50_ratio_1000rps", "gate_p50_us_1000rps", p50(gate, plan, progress));
            }
        }
        return measures;
    }

    private static void put(Map<String, Double> measures, String ratio, String micros, List<Figures> rounds) {
        measures.put(ratio, FoldBenchmark.median(rounds, Figures::ratio));
        measures.put(micros, FoldBenchmark.median(rounds, Figures::gate));
    }

    private static List<Figures> cpu(Pair pair, Plan plan, Consumer<String> progress) {
        return rounds(pair, plan, progress, "µs of processor time", way -> way.micros(plan.round()));
    }

    private static List<Figures> p50(Pair pair, Plan plan, Consumer<String> progress) {
        pair.gate().p50(plan.round());
        pair.peer().p50(plan.round());
        return rounds(pair, plan, progress, "µs at 1,000 requests/s", way -> way.p50(plan.round()));
    }

    private static List<Figures> rounds(
            Pair pair, Plan plan, Consumer<String> progress, String unit, ToDoubleFunction<Way> figure) {
        List<Figures> rounds = new ArrayList<>();
        IntStream.rangeClosed(1, plan.rounds()).forEach(number -> {
            Figures round = new Figures(figure.applyAsDouble(pair.gate()), figure.applyAsDouble(pair.peer()));
            rounds.add(round);
            progress.accept("%s, round %d: %.1f %s, its peer %.1f: %.2f"
                    .formatted(pair.name(), number, round.gate(), unit, round.peer(), round.ratio()));
        });
        return rounds;
    }

    private static byte[] body(Facts facts) {
        HandWritten.Typed typed = HandWritten.Typed.of(facts);
        return json(Map.of(
                "artifact",
                Map.of("name", typed.name(), "version", typed.version(), "kind", typed.kind()),
                "workflow",
                typed.workflow(),
                "run",
                "run-4711",
                "facts",
                facts.document()));
    }

    private static double bytes(List<Facts> documents) {
        return Math.rint(documents.stream()
                .mapToInt(facts -> json(facts.document()).length)
                .average()
                .orElseThrow());
    }

    private static byte[] json(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected facts to be writable as JSON", e);
        }
    }
}
