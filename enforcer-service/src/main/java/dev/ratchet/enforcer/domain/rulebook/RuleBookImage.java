package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A rule book as it can be put aside: as the fewest events that give it again, with the place on the log where reading
 * goes on.
 *
 * @param topicId of the topic that it was read from; the book of another topic is another book
 * @param next the offset of the first record that has not been read
 * @param version of the book
 * @param confirmedAt when the book was last known to be read to its end
 */
public record RuleBookImage(String topicId, long next, long version, Instant confirmedAt, List<RuleEvent> events) {

    private static final String SOURCE = "/ratchet/enforcer-service";

    public RuleBookImage {
        events = List.copyOf(events);
    }

    public static RuleBookImage of(RuleBook book, String topicId, long next, Instant confirmedAt) {
        return new RuleBookImage(topicId, next, book.version(), confirmedAt, book.events());
    }

    /**
     * The book again, in the same version. No event counts more than once for a book, so there are never more of them
     * than there were records.
     *
     * @param checks gives the check of an expression
     */
    public RuleBook book(Function<String, Check> checks) {
        List<Recorded<RuleEvent>> recorded = new ArrayList<>(events.size());
        long first = Math.max(0, version + 1 - events.size());
        for (int i = 0; i < events.size(); i++) {
            LogPosition position = new LogPosition(Topic.RULES, 0, first + i);
            recorded.add(new Recorded<>(events.get(i), "image-" + i, SOURCE, position, confirmedAt, null, null));
        }
        return RuleBook.empty().after(recorded, checks);
    }

    /** The same image, confirmed later. */
    public RuleBookImage confirmed(Instant at) {
        return new RuleBookImage(topicId, next, version, at, events);
    }
}
