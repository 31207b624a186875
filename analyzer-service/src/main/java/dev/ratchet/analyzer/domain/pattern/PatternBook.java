package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.PatternEvent;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The patterns of one workflow with their members, by id: what its events on {@code ratchet-patterns} say together. */
public record PatternBook(String workflow, Map<String, Pattern> patterns, Map<String, Membership> memberships) {

    public PatternBook {
        patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
        memberships = Collections.unmodifiableMap(new TreeMap<>(memberships));
    }

    public static PatternBook empty(String workflow) {
        return new PatternBook(workflow, Map.of(), Map.of());
    }

    public PatternBook after(PatternEvent event) {
        return new PatternBook(
                workflow,
                after(patterns, Pattern.touchedBy(event), (id, before) -> Pattern.after(id, before, event)),
                after(memberships, Membership.touchedBy(event), (id, before) -> Membership.after(id, before, event)));
    }

    /**
     * Events that give this book when they are replayed from nothing: one for each member, and few besides.
     *
     * @param at when they are written
     */
    public List<PatternEvent> events(Instant at) {
        return new PatternImage(this, at).events();
    }

    private static <S> Map<String, S> after(Map<String, S> states, Collection<String> touched, Step<S> step) {
        Map<String, S> next = new TreeMap<>(states);
        for (String id : touched) {
            S state = step.after(id, states.get(id));
            if (state != null) {
                next.put(id, state);
            }
        }
        return next;
    }

    /** One state's next state. */
    private interface Step<S> {

        @Nullable
        S after(String id, @Nullable S before);
    }
}
