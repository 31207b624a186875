package dev.ratchet.enforcer.domain.check;

import java.util.AbstractMap;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** An object among the facts: what is read of it is seen, what is asked of it and absent is missed. */
final class FactMap extends AbstractMap<String, Object> {

    private final String path;
    private final Map<String, Object> values;
    private final Readings readings;
    private final long weight;
    private final long entries;

    private FactMap(String path, Map<String, Object> values, Readings readings) {
        this.path = path;
        this.values = values;
        this.readings = readings;
        this.weight = 2L * values.size()
                + values.values().stream().mapToLong(Weight::of).sum();
        this.entries = values.values().stream().mapToLong(FactMap::entriesOf).sum();
    }

    static FactMap of(String path, Map<?, ?> map, Readings readings) {
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            values.put(name, FactValues.plain(pathOf(path, name), value, readings));
        });
        return new FactMap(path, values, readings);
    }

    /** How many steps it takes to go through it once, see {@link Weight}. */
    long weight() {
        return weight;
    }

    /** Its keys, for whoever doesn't judge by them: nobody hears of that. */
    Set<String> names() {
        return Collections.unmodifiableSet(values.keySet());
    }

    /** An object among the values tells of its own when somebody goes through it. */
    private static long entriesOf(Object value) {
        return value instanceof List<?> list
                ? 1 + list.stream().mapToLong(FactMap::entriesOf).sum()
                : 1;
    }

    @Override
    public boolean containsKey(Object key) {
        return find(key) != null;
    }

    @Override
    public @Nullable Object get(Object key) {
        return find(key);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        readings.goesThrough(entries);
        readings.noted(path, values.keySet());
        return values.entrySet();
    }

    private @Nullable Object find(Object key) {
        Object value = values.get(String.valueOf(key));
        String at = pathOf(path, String.valueOf(key));
        if (value == null) {
            readings.missed(at);
        } else if (!(value instanceof FactMap)) {
            readings.saw(at, value);
        }
        return value;
    }

    private static String pathOf(String path, String key) {
        return isWord(key) ? path + "." + key : path + "[\"" + key + "\"]";
    }

    private static boolean isWord(String key) {
        boolean isWord = !key.isEmpty();
        for (int i = 0; i < key.length() && isWord; i++) {
            char c = key.charAt(i);
            isWord = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        }
        return isWord;
    }
}
