package dev.ratchet.enforcer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BreakerTest {

    private final AtomicLong clock = new AtomicLong();
    private final Breaker breaker = new Breaker(Duration.ofSeconds(1), clock::get);

    @Test
    void nobody_waits_after_a_failure_until_one_may_try_again() {
        boolean atFirst = breaker.allows();
        breaker.failed();
        boolean afterFailure = breaker.allows();
        clock.addAndGet(1_000_000_000);

        assertThat(atFirst).isTrue();
        assertThat(afterFailure).isFalse();
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).as("a second one, while the first tries").isFalse();
    }

    @Test
    void a_try_that_fails_costs_another_wait_and_one_that_succeeds_lets_all_through() {
        breaker.failed();
        clock.addAndGet(1_000_000_000);
        breaker.allows();
        breaker.failed();
        boolean afterTry = breaker.allows();
        clock.addAndGet(1_000_000_000);
        breaker.allows();

        breaker.succeeded();

        assertThat(afterTry).isFalse();
        assertThat(breaker.allows()).isTrue();
        assertThat(breaker.allows()).as("the next one as well").isTrue();
    }
}
