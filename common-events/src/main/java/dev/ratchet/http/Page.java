package dev.ratchet.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param next what to send as {@code after} to get the next part; absent at the end
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Page<T>(List<T> items, @Nullable String next) {

    public static final int DEFAULT_LIMIT = 50;
    public static final int MAX_LIMIT = 500;

    /** A page out of one element more than the limit, which tells whether there is a next one. */
    public static <T> Page<T> of(List<T> oneMore, int limit, Function<T, String> keyOf) {
        if (oneMore.size() <= limit) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        return new Page<>(List.copyOf(oneMore.subList(0, limit)), keyOf.apply(oneMore.get(limit - 1)));
    }

    /** Where a part begins. Refuses what no list has: what is sent as {@code after} is the {@code next} of an earlier answer. */
    public static @Nullable String after(@Nullable String asked, Predicate<String> exists) {
        if (asked != null && !exists.test(asked)) {
            throw new InvalidValue("after", "what an earlier answer told as next", asked);
        }
        return asked;
    }

    /** A limit within bounds; the default when there is none. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : Bounds.within("limit", asked, 1, MAX_LIMIT);
    }
}
