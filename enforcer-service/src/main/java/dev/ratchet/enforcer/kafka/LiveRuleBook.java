package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBookImage;
import dev.ratchet.enforcer.domain.rulebook.SavedRuleBook;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The rule book of this replica: written by one consumer, read by every gate call without a lock. It starts from the
 * disk, where there is a copy, and goes on from that copy's place once the broker has shown to have the same topic.
 */
@ApplicationScoped
public class LiveRuleBook implements CurrentRuleBook {

    private static final Logger LOG = Logger.getLogger(LiveRuleBook.class);

    private final CheckLanguage language;
    private final SavedRuleBook saved;
    private volatile RuleBook book = RuleBook.empty();
    private volatile long next;
    private volatile @Nullable Instant confirmedAt;
    private volatile boolean isFromDisk;
    private volatile boolean isIdentified;
    private @Nullable String topicId;
    private boolean hasRead;
    private boolean isLost;

    LiveRuleBook(CheckLanguage language, SavedRuleBook saved) {
        this.language = language;
        this.saved = saved;
    }

    void start(@Observes @Priority(1) StartupEvent started) {
        saved.load().ifPresent(this::restore);
    }

    @Override
    public RuleBook book() {
        return book;
    }

    @Override
    public Optional<Instant> confirmedAt() {
        return Optional.ofNullable(confirmedAt);
    }

    @Override
    public boolean isFromDisk() {
        return isFromDisk;
    }

    /** The offset of the first record that has not been read. */
    long next() {
        return next;
    }

    /** Whether the broker's topic is known to be the one that the book is of; a book without a copy is of any. */
    boolean isIdentified() {
        return isIdentified || !isFromDisk;
    }

    /**
     * The broker's topic has this id. A copy of another topic is dropped, if nothing has been read since.
     *
     * @return false when what was read is of another topic
     */
    synchronized boolean isOf(String id) {
        if (topicId != null && !topicId.equals(id)) {
            if (hasRead || !isFromDisk) {
                isLost = true;
                return false;
            }
            saved.refuse("it is of the topic %s, but the broker has %s".formatted(topicId, id));
            book = RuleBook.empty();
            next = 0;
            confirmedAt = null;
            isFromDisk = false;
        }
        topicId = id;
        isIdentified = true;
        return true;
    }

    /** The events of a part of the topic, and where the next part begins. What is lost stays as it is. */
    synchronized void read(List<Recorded<RuleEvent>> events, long nextOffset) {
        if (isLost) {
            return;
        }
        hasRead = true;
        book = book.after(events, language::checkOf);
        next = Math.max(next, nextOffset);
    }

    /** The end of the topic was at this offset at that time. */
    synchronized void confirm(long end, Instant at) {
        if (next >= end) {
            confirmedAt = at;
            isFromDisk = false;
        }
    }

    /** The book to put aside; empty while it has not been confirmed against the log. */
    synchronized Optional<RuleBookImage> image() {
        Instant confirmed = confirmedAt;
        return topicId == null || confirmed == null || isFromDisk
                ? Optional.empty()
                : Optional.of(RuleBookImage.of(book, topicId, next, confirmed));
    }

    private synchronized void restore(RuleBookImage image) {
        book = image.book(language::checkOf);
        next = image.next();
        topicId = image.topicId();
        confirmedAt = image.confirmedAt();
        isFromDisk = true;
        LOG.infof(
                "The rule book starts from the disk: version %d, %d rules, confirmed at %s",
                book.version(), book.entries().size(), image.confirmedAt());
    }
}
