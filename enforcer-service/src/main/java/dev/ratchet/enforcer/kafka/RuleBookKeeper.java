package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.rulebook.SavedRuleBook;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Puts the rule book aside when it has changed, and notes now and then that the copy is still the whole book. */
@ApplicationScoped
public class RuleBookKeeper {

    private static final Duration BETWEEN_COPIES = Duration.ofSeconds(5);
    private static final Duration BETWEEN_NOTES = Duration.ofSeconds(15);

    private final LiveRuleBook book;
    private final SavedRuleBook saved;
    private final Clock clock;
    private long savedNext = -1;
    private Instant savedAt = Instant.MIN;
    private Instant notedAt = Instant.MIN;

    RuleBookKeeper(LiveRuleBook book, SavedRuleBook saved, Clock clock) {
        this.book = book;
        this.saved = saved;
        this.clock = clock;
    }

    /** The book has just been confirmed. */
    void confirmed(Instant at) {
        Instant now = clock.instant();
        if (book.next() != savedNext && isOver(savedAt, BETWEEN_COPIES, now)) {
            save(now);
        } else if (book.next() == savedNext && isOver(notedAt, BETWEEN_NOTES, now)) {
            saved.confirmed(at);
            notedAt = now;
        }
    }

    /** Puts aside what has changed since the last copy. */
    void last() {
        if (book.next() != savedNext) {
            save(clock.instant());
        }
    }

    private void save(Instant now) {
        book.image().ifPresent(image -> {
            saved.save(image);
            savedNext = image.next();
            savedAt = now;
            notedAt = now;
        });
    }

    private static boolean isOver(Instant since, Duration interval, Instant now) {
        return since.equals(Instant.MIN) || !now.isBefore(since.plus(interval));
    }
}
