package dev.ratchet.enforcer.domain.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class MeterTest {

    private final AtomicLong clock = new AtomicLong();
    private final Meter meter = new Meter(clock::get);

    @Test
    void a_small_evaluation_never_looks_at_the_clock() {
        Meter blind = new Meter(() -> {
            throw new AssertionError("looked");
        });

        blind.charge(4_000);

        assertThat(blind.stopped()).isNull();
    }

    @Test
    void the_deadline_stops_it_where_much_work_was_done() {
        meter.charge(5_000);
        clock.set((Meter.MAX_MILLIS + 1) * 1_000_000);

        assertThatExceptionOfType(Stopped.class)
                .isThrownBy(() -> meter.charge(5_000))
                .withMessage("stopped: it took longer than 40 ms");
    }

    @Test
    void whoever_goes_on_after_the_limit_is_stopped_again() {
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> meter.charge(Meter.MAX_STEPS + 1));
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> meter.charge(0));

        assertThat(Stopped.isReason(String.valueOf(meter.stopped()).replaceFirst("^[^:]*: ", "")))
                .isTrue();
    }

    @Test
    void no_charge_is_too_large_to_be_counted() {
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> meter.charge(Long.MAX_VALUE / 2));
        assertThatExceptionOfType(Stopped.class).isThrownBy(() -> meter.charge(Long.MAX_VALUE / 2));
    }
}
