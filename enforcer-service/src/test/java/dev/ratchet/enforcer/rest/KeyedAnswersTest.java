package dev.ratchet.enforcer.rest;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class KeyedAnswersTest {

    private static final GateView VIEW = GateView.again(RecordsTest.decided());

    @Test
    void of_those_who_claim_an_id_one_is_the_first_and_all_get_its_answer() {
        KeyedAnswers answers = new KeyedAnswers(10, 1_000);

        KeyedAnswers.Claim first = answers.claim("a", "digest", NOW);
        KeyedAnswers.Claim second = answers.claim("a", "digest", NOW);
        answers.answered("a", first.kept(), VIEW, 1);

        assertThat(first.isFirst()).isTrue();
        assertThat(second.isFirst()).isFalse();
        assertThat(second.kept().answer()).isCompletedWithValue(VIEW);
    }

    @Test
    void after_a_failure_the_next_is_the_first_again() {
        KeyedAnswers answers = new KeyedAnswers(10, 1_000);
        KeyedAnswers.Claim first = answers.claim("a", "digest", NOW);

        answers.failed("a", first.kept(), new IllegalStateException("no"));

        assertThat(answers.claim("a", "other", NOW).isFirst()).isTrue();
    }

    @Test
    void a_key_lives_for_24_hours() {
        KeyedAnswers answers = new KeyedAnswers(10, 1_000);
        answers.answered("a", answers.claim("a", "digest", NOW).kept(), VIEW, 1);

        assertThat(answers.claim("a", "digest", NOW.plus(Duration.ofHours(24))).isFirst())
                .isFalse();
        assertThat(answers.claim("a", "digest", NOW.plus(Duration.ofHours(25))).isFirst())
                .isTrue();
    }

    @Test
    void the_oldest_are_let_go_of_when_there_are_too_many_or_too_large_ones() {
        KeyedAnswers few = new KeyedAnswers(3, 1_000);
        KeyedAnswers small = new KeyedAnswers(100, 1_000);
        for (int i = 0; i < 10; i++) {
            few.answered("k" + i, few.claim("k" + i, "d", NOW).kept(), VIEW, 1);
            small.answered("k" + i, small.claim("k" + i, "d", NOW).kept(), VIEW, 300);
        }

        assertThat(few.claim("k9", "d", NOW).isFirst()).isFalse();
        assertThat(few.claim("k0", "d", NOW).isFirst()).isTrue();
        assertThat(small.claim("k9", "d", NOW).isFirst()).isFalse();
        assertThat(small.claim("k5", "d", NOW).isFirst()).isTrue();
    }
}
