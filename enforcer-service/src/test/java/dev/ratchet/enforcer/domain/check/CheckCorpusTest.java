package dev.ratchet.enforcer.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.CheckCorpus.Case;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.stream.LongStream;
import java.util.stream.Stream;
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
    void what_people_write_is_accepted_and_stays_within_its_steps(Case sound) {
        CheckResult result = compiled(sound, UNHURRIED).on(LARGE);

        assertThat(Stopped.isReason(result.reason())).isFalse();
        assertThat(result.outcome().wireName()).isEqualTo(sound.expected());
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

    private static long cpuMillis(Check check, Facts facts) {
        long before = THREADS.getCurrentThreadCpuTime();
        check.on(facts);
        return (THREADS.getCurrentThreadCpuTime() - before) / 1_000_000;
    }
}
