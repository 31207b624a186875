package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.http.Problem;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.Fold;
import dev.ratchet.log.LogUnavailable;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Positions;
import dev.ratchet.log.Publisher;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** Publishes what happens to rules, and waits until this replica's book and table have it. */
@ApplicationScoped
public class RuleWrites {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int AT_ONCE = 100;

    private final Publisher publisher;
    private final Positions positions;
    private final CurrentRuleBook current;
    private final String fold;

    RuleWrites(Publisher publisher, Positions positions, CurrentRuleBook current, Fold<RuleEvent> fold) {
        this.publisher = publisher;
        this.positions = positions;
        this.current = current;
        this.fold = fold.name();
    }

    /** Publishes events in their order. Where the broker stops in between, those before stay. */
    List<LogPosition> publish(List<Outgoing> events) {
        List<LogPosition> written = new ArrayList<>();
        for (int from = 0; from < events.size(); from += AT_ONCE) {
            List<CompletableFuture<LogPosition>> some =
                    events.subList(from, Math.min(events.size(), from + AT_ONCE)).stream()
                            .map(event -> publisher.publish(event).toCompletableFuture())
                            .toList();
            some.forEach(one -> written.add(joined(one, written.size(), events.size())));
        }
        return written;
    }

    /** Whether the book and the table of rules have passed the position, after some seconds at most. */
    boolean isSeen(LogPosition position) {
        try {
            return positions.await(fold, position, PATIENCE) && isInBook(position.offset());
        } catch (DatabaseUnavailable away) {
            return isInBook(position.offset());
        }
    }

    private boolean isInBook(long offset) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (current.book().version() < offset && System.nanoTime() < end) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return current.book().version() >= offset;
    }

    private static LogPosition joined(CompletableFuture<LogPosition> one, int before, int all) {
        try {
            return one.join();
        } catch (CompletionException e) {
            String message = "The broker took %d of %d events".formatted(before, all);
            if (all > 1 && e.getCause() instanceof LogUnavailable) {
                throw new Problem(503, "log-unavailable", message)
                        .remedy("Do the same again: what is on the log already stays, the rest follows");
            }
            throw e.getCause() instanceof LogUnavailable unavailable ? unavailable : new LogUnavailable(message, e);
        }
    }
}
