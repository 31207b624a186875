package dev.ratchet.detector.domain.judging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.detector.domain.run.Run.CompletedStep;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.Constraint;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traces are written as steps in a row, one a minute from 10:00; {@code a|b} ended in the same minute. */
class ConstraintJudgeTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    private static final Instant END = TEN.plus(Duration.ofHours(1));

    @ParameterizedTest
    @CsvSource({
        "existence,  a,   ,'',          true",
        "existence,  a,   ,'b',         true",
        "existence,  a,   ,'a',         false",
        "existence,  a,   ,'b a a',     false",
        "absence,    a,   ,'',          false",
        "absence,    a,   ,'b',         false",
        "absence,    a,   ,'b a',       true",
        "precedence, a,  b,'',          false",
        "precedence, a,  b,'a',         false",
        "precedence, a,  b,'b',         true",
        "precedence, a,  b,'a b',       false",
        "precedence, a,  b,'b a',       true",
        "precedence, a,  b,'b a b',     true",
        "precedence, a,  b,'a b b',     false",
        "precedence, a,  b,'a|b',       false",
        "response,   a,  b,'',          false",
        "response,   a,  b,'a',         false",
        "response,   a,  b,'b',         true",
        "response,   a,  b,'b a',       false",
        "response,   a,  b,'a b',       true",
        "response,   a,  b,'b a b',     true",
        "response,   a,  b,'b b a',     false",
        "response,   a,  b,'b|a',       false",
        "succession, a,  b,'',          false",
        "succession, a,  b,'a',         false",
        "succession, a,  b,'b',         true",
        "succession, a,  b,'a b',       true",
        "succession, a,  b,'b a',       true",
        "succession, a,  b,'a b a',     false",
    })
    void a_run_that_has_ended_is_judged_by_the_template(
            String template, String step, @Nullable String activation, String steps, boolean isViolated) {
        Constraint constraint = constraint(template, step, activation, null);

        Optional<Instant> since = ConstraintJudge.violatedSince(constraint, trace(steps, END), END);

        assertThat(since).isEqualTo(isViolated ? Optional.of(END) : Optional.empty());
    }

    @ParameterizedTest
    @CsvSource({
        "existence,  a,   ,''",
        "absence,    a,   ,'a'",
        "precedence, a,  b,'b'",
        "response,   a,  b,'b'",
        "succession, a,  b,'b'",
    })
    void a_run_that_goes_on_is_not_judged_without_a_deadline(
            String template, String step, @Nullable String activation, String steps) {
        Constraint constraint = constraint(template, step, activation, null);

        Optional<Instant> since = ConstraintJudge.violatedSince(constraint, trace(steps, null), Instant.MAX);

        assertThat(since).isEmpty();
    }

    @Test
    void a_missing_answer_is_overdue_once_its_deadline_has_passed() {
        Constraint constraint = constraint("response", "a", "b", Duration.ofMinutes(10));
        Trace trace = trace("b", null);
        Instant deadline = TEN.plus(Duration.ofMinutes(10));

        assertThat(ConstraintJudge.violatedSince(constraint, trace, deadline)).isEmpty();
        assertThat(ConstraintJudge.violatedSince(constraint, trace, deadline.plusMillis(1)))
                .contains(deadline);
    }

    @Test
    void an_answer_at_its_deadline_is_in_time_and_one_after_it_is_not() {
        Trace trace = trace("b c a", END);

        assertThat(ConstraintJudge.violatedSince(constraint("response", "a", "b", Duration.ofMinutes(2)), trace, END))
                .isEmpty();
        assertThat(ConstraintJudge.violatedSince(constraint("response", "a", "b", Duration.ofSeconds(119)), trace, END))
                .contains(TEN.plusSeconds(119));
    }

    @Test
    void the_earliest_of_several_missed_deadlines_counts() {
        Constraint constraint = constraint("response", "a", "b", Duration.ofMinutes(1));
        Trace trace = trace("b c c b", END);

        Optional<Instant> since = ConstraintJudge.violatedSince(constraint, trace, END);

        assertThat(since).contains(TEN.plus(Duration.ofMinutes(1)));
    }

    @Test
    void what_must_exist_in_time_counts_from_the_start_of_the_run() {
        Constraint constraint = constraint("existence", "a", null, Duration.ofMinutes(5));

        Optional<Instant> since =
                ConstraintJudge.violatedSince(constraint, trace("b", null), TEN.plus(Duration.ofMinutes(6)));

        assertThat(since).contains(TEN.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_run_that_ends_before_the_deadline_is_judged_at_its_end() {
        Constraint constraint = constraint("response", "a", "b", Duration.ofDays(2));

        Optional<Instant> since = ConstraintJudge.violatedSince(constraint, trace("b", END), END);

        assertThat(since).contains(END);
    }

    @Test
    void a_missed_deadline_gives_the_same_answer_before_and_after_the_end() {
        Constraint constraint = constraint("response", "a", "b", Duration.ofMinutes(10));
        Instant later = TEN.plus(Duration.ofMinutes(30));

        Optional<Instant> before = ConstraintJudge.violatedSince(constraint, trace("b", null), later);
        Optional<Instant> after = ConstraintJudge.violatedSince(constraint, trace("b", END), END);

        assertThat(after).isEqualTo(before);
    }

    @Test
    void a_deadline_beyond_all_time_never_passes() {
        Constraint constraint = constraint("response", "a", "b", Duration.ofSeconds(Long.MAX_VALUE));

        Optional<Instant> since = ConstraintJudge.violatedSince(constraint, trace("b", null), END);

        assertThat(since).isEmpty();
    }

    private static Constraint constraint(
            String template, String step, @Nullable String activation, @Nullable Duration within) {
        return new Constraint(
                "c-1",
                ConstraintTemplate.named(template),
                step,
                activation,
                within,
                ViolationType.WORKFLOW,
                Severity.LOW,
                "something is missing",
                "it is there",
                "it is not",
                null);
    }

    private static Trace trace(String steps, @Nullable Instant end) {
        List<CompletedStep> completed = new ArrayList<>();
        String[] minutes = steps.isEmpty() ? new String[0] : steps.split(" ", -1);
        for (int minute = 0; minute < minutes.length; minute++) {
            Instant at = TEN.plus(Duration.ofMinutes(minute));
            for (String step : minutes[minute].split("\\|", -1)) {
                completed.add(new CompletedStep(step, at));
            }
        }
        return new Trace(TEN, completed, end);
    }
}
