package dev.ratchet.enforcer.domain.check;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.EventId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What one evaluation has read: a short form for people, all of it for the digest, and the names of what was unknown.
 */
final class Readings {

    /** Entries that are shown; the digest covers all. */
    static final int SHOWN = 50;

    private static final int ENTRIES_A_STEP = 2;
    private static final int TEXT = 300;
    private static final int ELEMENTS = 20;
    private static final char DELETE = 0x7f;

    private final Map<String, Object> shown = new LinkedHashMap<>();
    private final Map<String, String> read = new TreeMap<>();
    private final Set<String> missing = new LinkedHashSet<>();
    private final Meter meter;

    Readings() {
        this(new Meter(() -> 0L));
    }

    /** @param meter that is told of work which no node of the check stands for */
    Readings(Meter meter) {
        this.meter = meter;
    }

    static String digestOfNothing() {
        return new Readings().digest();
    }

    void saw(String name, Object value) {
        String key = clean(name);
        if (!read.containsKey(key)) {
            // Looking into objects is noted meanwhile.
            String digest = EventId.hash(canonical(value));
            read.put(key, digest);
        }
        if (shown.size() < SHOWN && !shown.containsKey(key)) {
            shown.put(key, shownForm(value));
        }
    }

    /** Something that counts for the digest and would only be noise to a person. */
    void noted(String name, Collection<String> keys) {
        read.computeIfAbsent("keys of " + clean(name), k -> EventId.hash(canonical(List.copyOf(keys))));
    }

    /** Somebody is about to go through an object with so many entries. */
    void goesThrough(long entries) {
        meter.charge((entries + 1) / ENTRIES_A_STEP);
    }

    void missed(String name) {
        missing.add(clean(name));
    }

    Map<String, Object> shown() {
        return shown;
    }

    List<String> missing() {
        return missing.stream().limit(SHOWN).toList();
    }

    String digest() {
        List<String> parts = new ArrayList<>();
        read.forEach((name, value) -> {
            parts.add(name);
            parts.add(value);
        });
        parts.add("missing");
        missing.stream().sorted().forEach(parts::add);
        return EventId.hash(parts.toArray(String[]::new));
    }

    static String shortened(String text, int characters) {
        return text.length() <= characters
                ? text
                : "%s… (%d characters)".formatted(Bounds.beginning(text, characters), text.length());
    }

    /** Free of what a record on the log may not carry. */
    static String clean(String text) {
        return shortened(hasControls(text) ? text.replaceAll("\\p{Cntrl}", "?") : text, TEXT);
    }

    private static boolean hasControls(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || c == DELETE) {
                return true;
            }
        }
        return false;
    }

    /** A value in short. */
    static Object forPeople(Object value) {
        return shownForm(value);
    }

    private static Object shownForm(Object value) {
        return switch (value) {
            case String text -> shortened(text, TEXT);
            case List<?> list when list.size() > ELEMENTS -> firstOf(list);
            case List<?> list -> list.stream().map(Readings::shownForm).toList();
            case FactMap facts -> facts.names().size() + " entries";
            case Map<?, ?> map -> map.size() + " entries";
            default -> value;
        };
    }

    private static List<Object> firstOf(List<?> list) {
        List<Object> first = new ArrayList<>();
        list.stream().limit(ELEMENTS).map(Readings::shownForm).forEach(first::add);
        first.add("… (%d in all)".formatted(list.size()));
        return first;
    }

    private static String canonical(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                TreeMap<String, String> sorted = new TreeMap<>();
                map.forEach((k, v) -> sorted.put(String.valueOf(k), canonical(v)));
                yield sorted.toString();
            }
            case List<?> list -> list.stream().map(Readings::canonical).toList().toString();
            case String text -> "'" + text + "'";
            default -> value.toString();
        };
    }
}
