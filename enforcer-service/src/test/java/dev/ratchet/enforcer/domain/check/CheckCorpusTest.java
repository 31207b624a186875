package dev.ratchet.enforcer.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.CheckCorpus.Case;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CheckCorpusTest {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final CheckLanguage LANGUAGE = new CheckLanguage(THREADS::getCurrentThreadCpuTime);
    /** Without the clock, which in cold code may stop what is sound on the largest facts. */
    private static final CheckLanguage UNHURRIED = new CheckLanguage();

    private static final Facts LARGE = CheckCorpus.LARGE;
    private static final int ROUNDS = 4;

    /** Milliseconds of CPU; half of that where the code is warm and the machine is quiet. */
    private static final long IN_TIME = 100;

    static Stream<Case> refused() {
        return CheckCorpus.cases("refused");
    }

    static Stream<Case> stopped() {
        return CheckCorpus.cases("stopped");
    }

    static Stream<Case> undecided() {
        return CheckCorpus.cases("undecided");
    }

    static Stream<Case> sound() {
        return CheckCorpus.cases("sound");
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

        long fastest = fastestMillis(() -> check.on(LARGE));
        CheckResult result = check.on(LARGE);

        assertThat(result.outcome()).isEqualTo(RuleOutcome.UNDECIDED);
        assertThat(result.reason()).startsWith(stopped.expected());
        assertThat(Stopped.isReason(result.reason())).isTrue();
        assertThat(fastest).isLessThanOrEqualTo(IN_TIME);
    }

    @ParameterizedTest
    @MethodSource("stopped")
    void to_explain_what_turns_out_too_costly_costs_no_more(Case stopped) {
        Check check = compiled(stopped);

        assertThat(fastestMillis(() -> check.explained(LARGE))).isLessThanOrEqualTo(IN_TIME);
    }

    /** {@code -Dratchet.check.shapes=20000} for a long search. */
    @Test
    void no_accepted_shape_costs_more_to_judge_or_to_explain() {
        HostileShapes shapes = new HostileShapes(Long.getLong("ratchet.check.seed", 42));
        List<String> tooCostly = new ArrayList<>();
        int accepted = 0;

        while (accepted < Integer.getInteger("ratchet.check.shapes", 60)) {
            String shape = shapes.next();
            if (LANGUAGE.compile(shape) instanceof Compilation.Compiled(Check check)) {
                accepted++;
                long judged = fastestMillis(() -> check.on(LARGE));
                long explained = fastestMillis(() -> check.explained(LARGE));
                if (Math.max(judged, explained) > IN_TIME) {
                    tooCostly.add("%d ms to judge, %d to explain: %s".formatted(judged, explained, shape));
                }
            }
        }

        assertThat(tooCostly).isEmpty();
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
    void what_people_write_is_accepted_and_stays_within_its_steps(Case sound) {
        CheckResult result = compiled(sound, UNHURRIED).on(LARGE);

        assertThat(Stopped.isReason(result.reason())).isFalse();
        assertThat(result.outcome().wireName()).isEqualTo(sound.expected());
    }

    @Test
    void going_through_an_object_is_counted_also_where_no_node_stands_for_it() {
        String expression = nested(4, "[0, 1, 2, 3, 4, 5]", "custom.nothing == 1");

        CheckResult result =
                compiled(new Case("looked into", expression, ""), UNHURRIED).on(LARGE);

        assertThat(result.reason()).startsWith("stopped: it needs more than");
    }

    private static String nested(int depth, String list, String condition) {
        String nested = condition;
        for (int loop = 0; loop < depth; loop++) {
            nested = "%s.all(v%d, %s)".formatted(list, loop, nested);
        }
        return nested;
    }

    private static Check compiled(Case of) {
        return compiled(of, LANGUAGE);
    }

    private static Check compiled(Case of, CheckLanguage language) {
        return switch (language.compile(of.expression())) {
            case Compilation.Compiled(Check check) -> check;
            case Compilation.Rejected rejected -> throw new AssertionError(rejected.shown());
        };
    }

    /** Of several rounds the one that needed the fewest milliseconds of CPU. */
    private static long fastestMillis(Supplier<?> work) {
        return LongStream.range(0, ROUNDS).map(round -> cpuMillis(work)).min().orElseThrow();
    }

    private static long cpuMillis(Supplier<?> work) {
        long before = THREADS.getCurrentThreadCpuTime();
        Object unused = work.get();
        return (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;
    }
}
