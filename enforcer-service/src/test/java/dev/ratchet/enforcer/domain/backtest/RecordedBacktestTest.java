package dev.ratchet.enforcer.domain.backtest;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.Replica;
import dev.ratchet.enforcer.domain.backtest.BacktestJob.Phase;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.OperationEvent.BacktestEnded;
import dev.ratchet.events.RuleOutcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordedBacktestTest {

    private static final Onlooker HERE = new Onlooker(new Replica("here"), Duration.ofHours(1));
    private static final Onlooker THERE = new Onlooker(new Replica("there"), Duration.ofHours(1));
    private static final Reading READING = new Reading(40, 1, 2, NOW.minusSeconds(90), NOW);
    private static final FlippedDecision FLIP = new FlippedDecision(
            "d-1", "billing", "allowed", "blocked", RuleOutcome.UNDECIDED, List.of("coverage.line"), NOW);

    @Test
    void what_a_rule_would_have_done_is_told_elsewhere_as_it_is_here() {
        BacktestJob here = done(counts(List.of(FLIP)), null);

        assertThat(onLog(here).job(THERE, NOW)).isEqualTo(here);
        assertThat(Objects.requireNonNull(onLog(here).job(THERE, NOW).counts())
                        .missing()
                        .keySet())
                .containsExactly("tests", "artifact.kind", "coverage.line");
    }

    @Test
    void what_the_book_of_then_says_is_told_elsewhere_as_it_is_here() {
        BacktestJob here = done(
                null,
                new SelfCheck.Counts(
                        40, 9, 1, 1, List.of(new SelfCheck.Difference("d-1", null, "allowed", "blocked"))));

        assertThat(onLog(here).job(THERE, NOW)).isEqualTo(here);
    }

    @Test
    void one_without_an_end_runs_elsewhere_and_was_cut_off_where_it_ran() {
        RecordedBacktest begun = Objects.requireNonNull(
                RecordedBacktest.after(null, done(counts(List.of()), null).started("enforcer-service")));

        assertThat(begun.job(THERE, NOW).phase()).isEqualTo(Phase.ELSEWHERE);
        assertThat(begun.job(HERE, NOW).phase()).isEqualTo(Phase.FAILED);
        assertThat(begun.job(HERE, NOW).problem()).contains("stopped");
    }

    @Test
    void one_that_can_not_run_any_more_has_failed_wherever_it_ran_until_its_end_is_told_after_all() {
        BacktestJob here = done(counts(List.of()), null);
        RecordedBacktest begun = Objects.requireNonNull(RecordedBacktest.after(null, here.started("enforcer-service")));
        Instant latest = NOW.plus(THERE.longest()).plus(Bounds.CLOCK_DIFFERENCE);

        assertThat(begun.job(THERE, latest).phase()).isEqualTo(Phase.ELSEWHERE);
        assertThat(begun.job(THERE, latest.plusMillis(1)).phase()).isEqualTo(Phase.FAILED);
        assertThat(begun.job(THERE, latest.plusMillis(1)).problem()).contains(here.replica(), "PT1H");
        assertThat(onLog(here).job(THERE, latest.plusMillis(1)).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void a_thousand_large_flips_fit_a_record() {
        FlippedDecision large = new FlippedDecision(
                "d".repeat(200),
                "\u00e4".repeat(200),
                "allowed",
                "blocked",
                RuleOutcome.FAILED,
                Collections.nCopies(50, "\u00e4".repeat(300)),
                NOW);

        BacktestEnded ended =
                done(counts(Collections.nCopies(1_000, large)), null).ended("enforcer-service");

        assertThat(EventCodec.encode(ended).length).isLessThan(900_000);
        assertThat(Objects.requireNonNull(ended.findings()).flips()).hasSizeGreaterThan(50);
        assertThat(ended.findings().trial().flips()).isEqualTo(1_000);
    }

    private static RecordedBacktest onLog(BacktestJob job) {
        RecordedBacktest begun = RecordedBacktest.after(null, job.started("enforcer-service"));
        return Objects.requireNonNull(RecordedBacktest.after(begun, job.ended("enforcer-service")));
    }

    private static BacktestCounts counts(List<FlippedDecision> flips) {
        Map<String, Integer> missing = new LinkedHashMap<>();
        missing.put("tests", 3);
        missing.put("artifact.kind", 2);
        missing.put("coverage.line", 1);
        return new BacktestCounts(30, 20, 5, 3, 2, missing, 4, Share.of(2, 3), Share.of(1, 20), flips.size(), flips);
    }

    private static BacktestJob done(@Nullable BacktestCounts counts, SelfCheck.@Nullable Counts selfCheck) {
        return new BacktestJob(
                "b-1",
                "request",
                "alice",
                HERE.replica().name(),
                ImprovementId.parse("IMP-2025-10-30-001"),
                Phase.DONE,
                43,
                43,
                NOW,
                NOW.plusSeconds(2),
                READING,
                counts,
                selfCheck,
                null);
    }
}
