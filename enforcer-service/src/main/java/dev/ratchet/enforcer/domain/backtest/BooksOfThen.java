package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The rule books that there have been, by their versions. Decisions mostly come in the order of their books, so that a few
 * images are kept and an older one is built anew. Not for several threads.
 */
public final class BooksOfThen {

    private static final int KEPT = 8;

    private final List<Recorded<RuleEvent>> events;
    private final Function<String, Check> checks;
    private final Map<Long, RuleBook> images = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, RuleBook> eldest) {
            return size() > KEPT;
        }
    };
    private RuleBook newest = RuleBook.empty();
    private int applied;

    /** @param events all of the book's topic, in their order */
    public BooksOfThen(List<Recorded<RuleEvent>> events, Function<String, Check> checks) {
        Map<String, Check> compiled = new HashMap<>();
        this.events = List.copyOf(events);
        this.checks = expression -> compiled.computeIfAbsent(expression, checks);
    }

    /** The book after the event at this offset; -1 is the empty one. */
    public RuleBook at(long version) {
        RuleBook known = images.get(version);
        if (known != null) {
            return known;
        }
        if (version < newest.version()) {
            newest = RuleBook.empty();
            applied = 0;
        }
        while (applied < events.size() && events.get(applied).position().offset() <= version) {
            newest = newest.after(events.get(applied++), checks);
        }
        images.put(version, newest);
        return newest;
    }
}
