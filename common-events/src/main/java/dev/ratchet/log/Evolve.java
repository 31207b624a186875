package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import org.jspecify.annotations.Nullable;

/** The pure step of a fold over entities: the state of one entity after an event. */
@FunctionalInterface
public interface Evolve<S, E extends Event> {

    /** @return the state after the event; null when there is (still) no such entity */
    @Nullable
    S after(String key, @Nullable S state, Recorded<E> event);
}
