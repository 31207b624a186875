package dev.ratchet.enforcer.domain.gate;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How large the parts of a document are, so that whoever sent too much learns what to leave out. */
public final class Sizes {

    private Sizes() {}

    /**
     * The largest parts, for example {@code documents["big.md"] (812345 bytes)}.
     *
     * @param most how many to name
     */
    public static List<String> largest(Map<String, Object> document, int most) {
        Map<String, Long> sizes = new TreeMap<>();
        document.forEach((field, value) -> {
            if (value instanceof Map<?, ?> map) {
                map.forEach((key, part) -> sizes.put("%s[\"%s\"]".formatted(field, key), bytes(part)));
            } else {
                sizes.put(field, bytes(value));
            }
        });
        Stream<Map.Entry<String, Long>> bySize =
                sizes.entrySet().stream().sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()));
        return bySize.limit(most)
                .map(part -> "%s (%d bytes)".formatted(part.getKey(), part.getValue()))
                .toList();
    }

    private static long bytes(Object value) {
        return switch (value) {
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .mapToLong(e -> bytes(e.getKey()) + bytes(e.getValue()) + 2)
                        .sum();
            case List<?> list ->
                list.stream().mapToLong(element -> bytes(element) + 1).sum();
            default -> String.valueOf(value).getBytes(StandardCharsets.UTF_8).length + 2L;
        };
    }
}
