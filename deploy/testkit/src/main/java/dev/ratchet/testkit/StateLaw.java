package dev.ratchet.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The law of an entity's fold, state → events → state: what a state says can be written as events that, replayed from
 * nothing, give an equal state. So a state holds nothing that the log's words can't say.
 *
 * <pre>{@code
 * StateLaw.of(Door.NONE, Door::events, Door::after).holdsAfterEach(history);
 * }</pre>
 *
 * @param <S> the state
 * @param <E> an event as the fold takes it, with or without its envelope
 */
public final class StateLaw<S, E> {

    private final S nothing;
    private final Function<S, List<E>> writer;
    private final Evolve<S, E> evolve;
    private final Function<S, Object> content;

    private StateLaw(S nothing, Function<S, List<E>> writer, Evolve<S, E> evolve, Function<S, Object> content) {
        this.nothing = nothing;
        this.writer = writer;
        this.evolve = evolve;
        this.content = content;
    }

    /** The state after an event. */
    @FunctionalInterface
    public interface Evolve<S, E> {

        S after(S state, E event);
    }

    /**
     * @param nothing the state before the first event
     * @param writer the events that say what a state says
     */
    public static <S, E> StateLaw<S, E> of(S nothing, Function<S, List<E>> writer, Evolve<S, E> evolve) {
        return new StateLaw<>(nothing, writer, evolve, state -> state);
    }

    /** Compares only this part of a state; what is left out is not the entity's own, such as a position of the log. */
    public StateLaw<S, E> comparing(Function<S, Object> part) {
        return new StateLaw<>(nothing, writer, evolve, part);
    }

    /** Tries the law on the state after each event of a history, and fails with the two states that differ. */
    public void holdsAfterEach(List<? extends E> history) {
        for (S state : statesOf(history)) {
            List<E> image = writer.apply(state);
            assertThat(content.apply(replayed(image)))
                    .as("what was written as %s", image)
                    .isEqualTo(content.apply(state));
        }
    }

    /** Tries that no event can be spared of what is written, after each event of a history. */
    public void writesNoneToSpareAfterEach(List<? extends E> history) {
        for (S state : statesOf(history)) {
            List<E> image = writer.apply(state);
            for (int spared = 0; spared < image.size(); spared++) {
                List<E> fewer = new ArrayList<>(image);
                E left = fewer.remove(spared);
                assertThat(content.apply(replayed(fewer)))
                        .as("without %s, of %s", left, image)
                        .isNotEqualTo(content.apply(state));
            }
        }
    }

    private List<S> statesOf(List<? extends E> history) {
        List<S> states = new ArrayList<>();
        S state = nothing;
        for (E event : history) {
            state = evolve.after(state, event);
            states.add(state);
        }
        return states;
    }

    private S replayed(List<E> image) {
        S state = nothing;
        for (E event : image) {
            state = evolve.after(state, event);
        }
        return state;
    }
}
