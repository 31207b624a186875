package dev.ratchet.enforcer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class DeadlinesTest {

    private final Deadlines deadlines = new Deadlines(Duration.ofSeconds(2));

    @Test
    void what_does_not_come_in_time_fails() {
        CompletableFuture<String> late = deadlines.bounded(new CompletableFuture<>());

        deadlines.look(System.nanoTime() + Duration.ofSeconds(1).toNanos());
        assertThat(late).isNotDone();

        deadlines.look(System.nanoTime() + Duration.ofSeconds(3).toNanos());
        assertThat(late).isCompletedExceptionally();
    }

    @Test
    void what_came_in_time_stays_as_it_is_and_hides_nobody_who_is_late() {
        CompletableFuture<String> early = deadlines.bounded(new CompletableFuture<>());
        CompletableFuture<String> late = deadlines.bounded(new CompletableFuture<>());
        early.complete("there");

        deadlines.look(System.nanoTime() + Duration.ofSeconds(3).toNanos());

        assertThat(early).isCompletedWithValue("there");
        assertThat(late).isCompletedExceptionally();
    }

    @Test
    void what_succeeds_needs_no_thread_that_may_wait() {
        List<Runnable> given = new ArrayList<>();
        CompletableFuture<String> outcome = new CompletableFuture<>();
        CompletionStage<String> told = Deadlines.orElse(outcome, () -> "instead", given::add);

        outcome.complete("there");

        assertThat(told.toCompletableFuture()).isCompletedWithValue("there");
        assertThat(given).isEmpty();
    }

    @Test
    void what_is_done_instead_of_what_fails_is_left_to_a_thread_that_may_wait() {
        List<Runnable> given = new ArrayList<>();
        CompletableFuture<String> outcome = new CompletableFuture<>();
        CompletionStage<String> told = Deadlines.orElse(outcome, () -> "instead", given::add);

        outcome.completeExceptionally(new TimeoutException());

        assertThat(told.toCompletableFuture()).isNotDone();
        given.forEach(Runnable::run);
        assertThat(told.toCompletableFuture()).isCompletedWithValue("instead");
    }

    @Test
    void the_thread_that_looks_ends_what_is_late() {
        Deadlines looking = new Deadlines(Duration.ofMillis(40));
        looking.start();

        CompletableFuture<String> late = looking.bounded(new CompletableFuture<>());

        assertThat(late).failsWithin(Duration.ofSeconds(10));
    }
}
