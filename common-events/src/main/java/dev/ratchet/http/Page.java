package dev.ratchet.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
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

    /** A limit within bounds; the default when there is none. */
    public static int limit(@Nullable Integer asked) {
        return asked == null ? DEFAULT_LIMIT : dev.ratchet.events.Bounds.within("limit", asked, 1, MAX_LIMIT);
    }
}
