package dev.ratchet.enforcer.kafka;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.Replica;
import dev.ratchet.enforcer.domain.backtest.BacktestJob;
import dev.ratchet.enforcer.domain.backtest.BacktestJob.Phase;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.backtest.Candidate;
import dev.ratchet.enforcer.domain.backtest.Onlooker;
import dev.ratchet.enforcer.domain.backtest.Range;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class RunningBacktestTest {

    private static final String CHECK = "tests.failed == 0";
    private static final Onlooker HERE = new Onlooker(new Replica("here"), Duration.ofHours(1));

    @Inject
    Trials trials;

    @Inject
    BacktestLog log;

    private final HandSetClock clock = new HandSetClock();

    @Test
    void one_in_its_time_is_run_to_its_end() {
        RunningBacktest backtest = backtest("b-in-time");

        clock.now = NOW.plus(HERE.longest());
        backtest.run();

        assertThat(backtest.job().phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void one_whose_time_is_over_has_failed() {
        RunningBacktest backtest = backtest("b-late");

        clock.now = NOW.plus(HERE.longest()).plusMillis(1);
        backtest.run();

        BacktestJob job = backtest.job();
        assertThat(job.phase()).isEqualTo(Phase.FAILED);
        assertThat(job.problem()).contains("PT1H");
    }

    private RunningBacktest backtest(String id) {
        Candidate candidate = new Candidate(
                CHECK,
                new CheckLanguage().checkOf(CHECK),
                CheckPoint.PRE_DEPLOY,
                Rule.Scope.everything(),
                RuleSeverity.BLOCKING,
                OnError.BLOCK,
                null);
        TryCandidate order = new TryCandidate(candidate, List.of(), null, Range.newest(10));
        return new RunningBacktest(id, "request", "viewer", HERE, order, trials, log, clock);
    }

    /** Stands still until it is set. */
    private static final class HandSetClock extends Clock {

        private Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
