package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule book of this replica: written by one consumer, read by every gate call without a lock. */
@ApplicationScoped
public class LiveRuleBook implements CurrentRuleBook {

    private final CheckLanguage language;
    private volatile RuleBook book = RuleBook.empty();
    private volatile long next;
    private volatile @Nullable Instant confirmedAt;

    LiveRuleBook(CheckLanguage language) {
        this.language = language;
    }

    @Override
    public RuleBook book() {
        return book;
    }

    @Override
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    /** The offset of the first record that has not been read. */
    long next() {
        return next;
    }

    void apply(Recorded<RuleEvent> event) {
        book = book.after(event, language::checkOf);
    }

    void readUpTo(long nextOffset) {
        next = Math.max(next, nextOffset);
    }

    /** The end of the topic was at this offset at that time. */
    void confirm(long end, Instant at) {
        if (next >= end) {
            confirmedAt = at;
        }
    }
}
