package dev.ratchet.enforcer.domain.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.RuleOutcome;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongUnaryOperator;
import org.junit.jupiter.api.Test;

class SecondTryTest {

    private static final String SOUND = "files.filter(f, f.endsWith('.java')).size() < 5000";
    private static final long TOO_LONG = (Meter.MAX_MILLIS + 1) * 1_000_000;

    private final AtomicLong looks = new AtomicLong();

    @Test
    void what_only_the_clock_stops_the_first_time_is_tried_again() {
        Check check = check(SOUND, look -> look <= 2 ? look * TOO_LONG : 0);

        CheckResult result = check.on(CheckCorpus.LARGE);

        assertThat(result.outcome()).isEqualTo(RuleOutcome.HELD);
    }

    @Test
    void but_only_once_so_that_what_is_slow_stays_bounded() {
        Check check = check(SOUND, look -> look * TOO_LONG);

        CheckResult first = check.on(CheckCorpus.LARGE);
        long afterTwoTries = looks.get();
        CheckResult second = check.on(CheckCorpus.LARGE);

        assertThat(first.reason()).isEqualTo("stopped: it took longer than 40 ms");
        assertThat(second.reason()).isEqualTo("stopped: it took longer than 40 ms");
        assertThat(afterTwoTries).isEqualTo(4);
        assertThat(looks.get()).isEqualTo(6);
    }

    @Test
    void what_the_steps_stop_is_not_tried_again() {
        Check check = check("custom.pairs.all(a, custom.pairs != 1)", look -> 0L);

        CheckResult first = check.on(CheckCorpus.LARGE);
        long afterOne = looks.get();
        check.on(CheckCorpus.LARGE);

        assertThat(first.reason()).startsWith("stopped: it needs more than");
        assertThat(looks.get()).isEqualTo(2 * afterOne);
    }

    private Check check(String expression, LongUnaryOperator clock) {
        CheckLanguage language = new CheckLanguage(() -> clock.applyAsLong(looks.incrementAndGet()));
        return ((Compilation.Compiled) language.compile(expression)).check().reference();
    }
}
