package dev.ratchet.bench;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.enforcer.domain.check.fast.Formula;
import dev.ratchet.enforcer.domain.check.fast.Frame;
import dev.ratchet.enforcer.domain.check.fast.Truth;
import dev.ratchet.enforcer.domain.gate.Gate;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.Topic;
import dev.ratchet.testkit.RandomChecks;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** What rules cost in memory: against hand-written ones, by the thousand, and held against the interpreter at random. */
final class RulesBenchmark implements Benchmark {

    /** The keys of its measures, in the order in which they are shown. */
    static final List<String> KEYS = List.of(
            "rules_vs_lambdas",
            "rules_10000_us",
            "rules_growth_1000_to_10000",
            "fuzz_evaluations",
            "fuzz_disagreements",
            "load_10000_rules_s");

    private static final int MANY = 10_000;
    private static final int FEWER = 1_000;
    private static final int PART = 500;
    private static final int DOCUMENTS = 200;
    private static final int ROUNDS = 9;
    private static final long WARM_UP_NS = 3_000_000_000L;
    private static final long ROUND_NS = 300_000_000L;
    private static final int FUZZ_DOCUMENTS = 200;
    private static final int SELDOM = 5;
    private static final int PATIENCE = 3;
    private static final Instant NOW = Instant.parse("2025-10-30T14:00:00Z");

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    /** Takes what was computed, so that it has to be. */
    private long sink;

    /** Nanoseconds per document of one round, each way. */
    private record Round(double many, double fewer, double twenty, double lambdas) {}

    @Override
    public String name() {
        return "rules";
    }

    @Override
    public String description() {
        return "what rules cost in memory";
    }

    @Override
    public Map<String, Double> run(Size size, Consumer<String> progress) {
        Map<String, Double> measures = new LinkedHashMap<>();
        List<Rule> rules = new GeneratedRules().rules(MANY);
        long started = System.nanoTime();
        RuleBook many = book(rules);
        double load = (System.nanoTime() - started) / 1e9;
        progress.accept("%,d rules loaded from cold in %.2f s".formatted(MANY, load));
        List<Round> rounds = rounds(many, book(rules.subList(0, FEWER)), progress);
        measures.put("rules_vs_lambdas", FoldBenchmark.median(rounds, round -> round.twenty() / round.lambdas()));
        measures.put("rules_10000_us", FoldBenchmark.median(rounds, round -> round.many() / 1_000));
        measures.put("rules_growth_1000_to_10000", FoldBenchmark.median(rounds, round -> round.many() / round.fewer()));
        fuzz(size == Size.QUICK ? 50_000 : 1_000_000, measures, progress);
        measures.put("load_10000_rules_s", load);
        return measures;
    }

    private List<Round> rounds(RuleBook many, RuleBook fewer, Consumer<String> progress) {
        List<GateCall> calls = new GeneratedFacts()
                .documents(DOCUMENTS).stream().map(RulesBenchmark::call).toList();
        List<Check> twenty = twenty();
        agree(twenty, calls);
        Consumer<GateCall> byMany =
                call -> sink += Gate.judged(call, many).triggers().size();
        Consumer<GateCall> byFewer =
                call -> sink += Gate.judged(call, fewer).triggers().size();
        Consumer<GateCall> byTwenty = call -> sink += held(call, twenty);
        Consumer<GateCall> byLambdas = call -> sink += held(call.facts());
        List.of(byMany, byFewer, byTwenty, byLambdas).forEach(way -> perDocument(calls, way, WARM_UP_NS));
        double triggers = calls.stream()
                .mapToInt(call -> Gate.judged(call, many).triggers().size())
                .average()
                .orElseThrow();
        progress.accept("%.2f triggers a decision of %,d rules in scope"
                .formatted(triggers, Gate.judged(calls.getFirst(), many).rulesEvaluated()));
        List<Round> rounds = new ArrayList<>();
        for (int number = 1; number <= ROUNDS; number++) {
            Round round = new Round(
                    perDocument(calls, byMany, ROUND_NS),
                    perDocument(calls, byFewer, ROUND_NS),
                    perDocument(calls, byTwenty, ROUND_NS),
                    perDocument(calls, byLambdas, ROUND_NS));
            rounds.add(round);
            progress.accept("round %d: %,d rules %,.0f ns, %,d rules %,.0f ns, twenty %,.0f ns, by hand %,.0f ns"
                    .formatted(number, MANY, round.many(), FEWER, round.fewer(), round.twenty(), round.lambdas()));
        }
        return rounds;
    }

    /** In nanoseconds of this thread's processor time, so that other processes matter less. */
    private static double perDocument(List<GateCall> calls, Consumer<GateCall> way, long atLeast) {
        long started = System.nanoTime();
        long documents = 0;
        long cpu = THREADS.getCurrentThreadCpuTime();
        while (System.nanoTime() - started < atLeast) {
            calls.forEach(way);
            documents += calls.size();
        }
        return (double) (THREADS.getCurrentThreadCpuTime() - cpu) / documents;
    }

    private static int held(GateCall call, List<Check> twenty) {
        Frame frame = new Frame(call.facts());
        int held = 0;
        for (Check check : twenty) {
            held += check.outcome(frame) == RuleOutcome.HELD ? 1 : 0;
        }
        return held;
    }

    private static int held(Facts facts) {
        HandWritten.Typed typed = HandWritten.Typed.of(facts);
        int held = 0;
        for (HandWritten.Twin twin : HandWritten.TWENTY) {
            held += twin.lambda().test(typed) ? 1 : 0;
        }
        return held;
    }

    private static void agree(List<Check> twenty, List<GateCall> calls) {
        for (GateCall call : calls) {
            if (held(call, twenty) != held(call.facts())) {
                throw new IllegalStateException("the checks and the lambdas don't say the same");
            }
        }
    }

    private static List<Check> twenty() {
        CheckLanguage language = new CheckLanguage();
        return HandWritten.TWENTY.stream()
                .map(twin -> language.checkOf(twin.check()))
                .toList();
    }

    /** In parts, as they come from the log. */
    private static RuleBook book(List<Rule> rules) {
        CheckLanguage language = new CheckLanguage();
        RuleBook book = RuleBook.empty();
        for (int from = 0; from < rules.size(); from += PART) {
            List<Recorded<RuleEvent>> events = new ArrayList<>();
            for (int i = from; i < Math.min(from + PART, rules.size()); i++) {
                LogPosition position = new LogPosition(Topic.RULES, 0, i);
                RuleEvent activated = new RuleActivated(rules.get(i), "bench", NOW);
                events.add(new Recorded<>(activated, "e-" + i, "/ratchet/bench", position, NOW, null, null));
            }
            book = book.after(events, language::checkOf);
        }
        return book;
    }

    private static GateCall call(Facts facts) {
        HandWritten.Typed typed = HandWritten.Typed.of(facts);
        Artifact artifact = new Artifact(typed.name(), typed.version(), typed.kind(), null);
        return new GateCall(CheckPoint.PRE_DEPLOY, artifact, typed.workflow(), "run-4711", facts);
    }

    private static void fuzz(long wanted, Map<String, Double> measures, Consumer<String> progress) {
        CheckLanguage language = new CheckLanguage();
        RandomChecks random = new RandomChecks(20_251_030);
        List<Facts> documents =
                Stream.generate(random::facts).limit(FUZZ_DOCUMENTS).toList();
        long evaluations = 0;
        long disagreements = 0;
        int checks = 0;
        while (evaluations < wanted) {
            String expression = random.check();
            if (language.compile(expression) instanceof Compilation.Compiled(Check check) && check.formula() != null) {
                Stream<Facts> large = ++checks % SELDOM == 0 ? Stream.of(random.largeFacts()) : Stream.empty();
                for (Facts facts : Stream.concat(documents.stream(), large).toList()) {
                    evaluations++;
                    if (isDifferent(check, check.formula(), facts)) {
                        disagreements++;
                        progress.accept("They differ: " + expression);
                    }
                }
            }
        }
        measures.put("fuzz_evaluations", (double) evaluations);
        measures.put("fuzz_disagreements", (double) disagreements);
    }

    /** Whether closures, the clauses that the index knows, or what is told say something else than the interpreter. */
    private static boolean isDifferent(Check check, Formula formula, Facts facts) {
        CheckResult told = unhurried(check.reference(), facts);
        RuleOutcome reference = told.outcome();
        Frame frame = new Frame(facts);
        RuleOutcome fast = formula.outcome(frame);
        boolean holds = formula.clauses().stream()
                .allMatch(clause -> clause.stream().anyMatch(literal -> frame.ask(literal.truth()) == Truth.TRUE));
        boolean isSure = !formula.clauses().isEmpty() && formula.reach().covers(frame) && (fast != null || holds);
        return (fast != null && fast != reference)
                || (isSure && holds != (reference == RuleOutcome.HELD))
                || !unhurried(check, facts).toString().equals(told.toString());
    }

    /** What a check says when the machine doesn't halt in the middle of it: an outcome of the clock is nobody's disagreement. */
    private static CheckResult unhurried(Check check, Facts facts) {
        CheckResult told = check.on(facts);
        for (int again = 0; told.isByDeadline() && again < PATIENCE; again++) {
            told = check.on(facts);
        }
        return told;
    }
}
