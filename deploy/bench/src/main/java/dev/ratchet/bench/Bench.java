package dev.ratchet.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs one benchmark and shows its measures, for people or for scripts. */
@Command(
        name = "ratchet bench",
        description = "Measures what Ratchet costs, beside what it is compared with, in the same run.",
        mixinStandardHelpOptions = true,
        footer = {"", "The measures are explained in deploy/bench/README.md."})
public final class Bench implements Callable<Integer> {

    private static final String NOT_RUN = "NOT RUN";
    private static final int SIGNIFICANT_DIGITS = 4;

    /** How the measures are shown. */
    enum Format {
        text,
        json
    }

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "which benchmark; see --list")
    private @Nullable String name;

    @Option(names = "--quick", description = "smaller sizes, done within a minute")
    private boolean quick;

    @Option(names = "--list", description = "show which benchmarks there are")
    private boolean list;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text or json: one flat object of measure to number")
    private Format format = Format.text;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "learn: the folder of labelled sets; ../shared/data/clustering beside the checkout by default")
    private @Nullable Path data;

    @Option(
            names = "--dataset",
            paramLabel = "FILE.tsv",
            description = "learn: cluster this file of label<TAB>text instead; prints ari, v and patterns")
    private @Nullable Path dataset;

    @Option(
            names = "--world",
            paramLabel = "DIR",
            description = "learn: a world, or a folder of worlds, instead of those of deploy/bench")
    private @Nullable Path world;

    /** Runs the command line and ends the JVM with its exit code. */
    public static void main(String[] arguments) {
        System.setProperty("org.slf4j.simpleLogger.defaultLogLevel", "error");
        Path home = Path.of(System.getProperty("ratchet.home", "."));
        System.setProperty(
                "ratchet.probe", home.resolve("deploy/probe/target/quarkus-app").toString());
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Bench())
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler((failure, command, result) -> {
                    command.getErr().println("ratchet bench: " + failure.getMessage());
                    return failure instanceof IllegalArgumentException
                            ? command.getCommandSpec().exitCodeOnInvalidInput()
                            : command.getCommandSpec().exitCodeOnExecutionException();
                });
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (list) {
            all().forEach(benchmark -> out.printf("  %-10s %s%n", benchmark.name(), benchmark.description()));
            return 0;
        }
        Map<String, Object> measures = rounded(named(name)
                .run(
                        quick ? Benchmark.Size.QUICK : Benchmark.Size.FULL,
                        spec.commandLine().getErr()::println));
        out.println(format == Format.json ? json(measures) : text(measures));
        out.flush();
        return 0;
    }

    private List<Benchmark> all() {
        Path home = Path.of(System.getProperty("ratchet.home", "."));
        Path folder = data == null ? home.resolve("../shared/data/clustering").normalize() : data;
        Path shipped = home.resolve("deploy/bench/src/main/resources/worlds");
        return List.of(
                new FoldBenchmark(),
                new GateBenchmark(),
                new HttpBenchmark(),
                new LearnBenchmark(new LearnBenchmark.Inputs(home, folder, dataset, shipped, world)));
    }

    private Benchmark named(@Nullable String wanted) {
        return all().stream()
                .filter(benchmark -> benchmark.name().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new ParameterException(
                        spec.commandLine(),
                        wanted == null
                                ? "Which benchmark? See --list"
                                : "There is no benchmark '" + wanted + "', see --list"));
    }

    /** Counts stay whole; everything else has four digits that mean something. What was not run says so. */
    static Map<String, Object> rounded(Map<String, Double> measures) {
        Map<String, Object> rounded = new LinkedHashMap<>();
        measures.forEach((key, value) -> rounded.put(key, value.isNaN() ? NOT_RUN : rounded(value)));
        return rounded;
    }

    private static BigDecimal rounded(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal shown = value == Math.rint(value)
                ? exact.setScale(0, RoundingMode.UNNECESSARY)
                : exact.round(new MathContext(SIGNIFICANT_DIGITS, RoundingMode.HALF_UP));
        return new BigDecimal(shown.toPlainString());
    }

    private static String json(Map<String, Object> measures) {
        try {
            return new ObjectMapper().writeValueAsString(measures);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(Map<String, Object> measures) {
        StringBuilder text = new StringBuilder();
        measures.forEach((key, value) -> text.append(line(key, value)));
        return text.toString().stripTrailing();
    }

    private static String line(String key, Object value) {
        return value instanceof BigDecimal number
                ? "  %-28s %,15.3f%n".formatted(key, number).replace(".000", "    ")
                : "  %-28s %15s%n".formatted(key, value);
    }
}
