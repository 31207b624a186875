package dev.ratchet.bench.learner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Draws one document from a schema of generators, from the top down; later values may repeat earlier ones. */
final class Draw {

    static final Pattern REFERENCE = Pattern.compile("\\$\\{([^}]+)}");
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random;
    private final Map<String, Object> document = new LinkedHashMap<>();

    private Draw(Random random) {
        this.random = random;
    }

    static Map<String, Object> of(JsonNode schema, Random random) {
        Draw draw = new Draw(random);
        draw.fill(schema, draw.document);
        return draw.document;
    }

    private void fill(JsonNode schema, Map<String, Object> map) {
        schema.properties().forEach(entry -> {
            String name = String.valueOf(filledIn(entry.getKey()));
            if (entry.getValue().isObject() && !Generator.isIn(entry.getValue())) {
                Map<String, Object> inner = new LinkedHashMap<>();
                map.put(name, inner);
                fill(entry.getValue(), inner);
                return;
            }
            Object value = value(entry.getValue());
            if (value != null) {
                map.put(name, value);
            }
        });
    }

    private @Nullable Object value(JsonNode node) {
        if (node.isObject()) {
            return Generator.isIn(node) ? generated(node) : object(node);
        }
        if (node.isArray()) {
            List<Object> list = new ArrayList<>();
            node.forEach(element -> add(value(element), list));
            return list;
        }
        return node.isTextual() ? filledIn(node.textValue()) : scalar(node);
    }

    private static void add(@Nullable Object value, List<Object> list) {
        if (value != null) {
            list.add(value);
        }
    }

    private Map<String, Object> object(JsonNode node) {
        Map<String, Object> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            Object value = value(entry.getValue());
            if (value != null) {
                map.put(entry.getKey(), value);
            }
        });
        return map;
    }

    private static @Nullable Object scalar(JsonNode node) {
        if (node.isNull()) {
            return null;
        }
        return node.isBoolean() ? (Object) node.booleanValue() : node.numberValue();
    }

    /** The text with {@code ${path}} filled in; a text that is nothing else has the very value. */
    private @Nullable Object filledIn(String text) {
        Matcher reference = REFERENCE.matcher(text);
        if (reference.matches()) {
            return at(reference.group(1));
        }
        return reference.reset().replaceAll(found -> Matcher.quoteReplacement(String.valueOf(at(found.group(1)))));
    }

    private @Nullable Object at(String path) {
        @Nullable Object value = document;
        for (String name : path.split("\\.", -1)) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return value;
    }

    private @Nullable Object generated(JsonNode node) {
        return switch (Generator.of(node)) {
            case ONE -> one(node.get("$one"));
            case CHANCE -> chosen(node, node.get("$chance").doubleValue());
            case FLIP -> random.nextDouble() < node.get("$flip").doubleValue();
            case WHOLE -> whole(node.get("$whole"));
            case NUMBER -> number(node);
            case NORMAL -> normal(node);
            case NEAR -> near(node);
            case NAME -> name(node.get("$name").intValue());
            case HEX -> hex(node.get("$hex").intValue());
            case VERSION -> random.nextInt(9) + "." + random.nextInt(30) + "." + random.nextInt(50);
            case TIME -> time(node.get("$time"));
            case SOME -> some(node, node.get("$some"));
            case LIST -> list(node, node.get("$list"));
        };
    }

    private @Nullable Object one(JsonNode choices) {
        return value(choices.get(random.nextInt(choices.size())));
    }

    private Object number(JsonNode node) {
        JsonNode range = node.get("$number");
        return rounded(between(range.get(0).doubleValue(), range.get(1).doubleValue()), node);
    }

    private Object normal(JsonNode node) {
        JsonNode of = node.get("$normal");
        return rounded(
                of.get(0).doubleValue() + random.nextGaussian() * of.get(1).doubleValue(), node);
    }

    private @Nullable Object chosen(JsonNode node, double chance) {
        JsonNode chosen = node.get(random.nextDouble() < chance ? "then" : "else");
        return chosen == null ? null : value(chosen);
    }

    private int whole(JsonNode range) {
        return random.nextInt(range.get(0).intValue(), range.get(1).intValue() + 1);
    }

    private double between(double least, double most) {
        return least + random.nextDouble() * (most - least);
    }

    private static Object rounded(double value, JsonNode node) {
        int digits = node.path("digits").asInt(3);
        double unit = Math.pow(10, digits);
        double rounded = Math.rint(value * unit) / unit;
        return digits == 0 ? (Object) (long) rounded : rounded;
    }

    private @Nullable Object near(JsonNode node) {
        return value(node.get("$near")) instanceof Number number ? number.intValue() + whole(node.get("by")) : null;
    }

    String name(int words) {
        return IntStream.range(0, words).mapToObj(n -> word()).collect(Collectors.joining("-"));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int n = 0; n < syllables; n++) {
            word.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())));
            word.append(VOWELS.charAt(random.nextInt(VOWELS.length())));
        }
        return word.toString();
    }

    private String hex(int digits) {
        return IntStream.range(0, digits)
                .mapToObj(n -> Integer.toHexString(random.nextInt(16)))
                .collect(Collectors.joining());
    }

    private String time(JsonNode days) {
        long first = Instant.parse(days.get(0).textValue() + "T00:00:00Z").getEpochSecond();
        long last = Instant.parse(days.get(1).textValue() + "T00:00:00Z").getEpochSecond();
        return Instant.ofEpochSecond(random.nextLong(first, last)).toString();
    }

    private List<Object> some(JsonNode node, JsonNode of) {
        double chance = node.path("chance").asDouble(0.5);
        List<Object> some = new ArrayList<>();
        of.forEach(element -> {
            if (random.nextDouble() < chance) {
                add(value(element), some);
            }
        });
        return some;
    }

    private List<Object> list(JsonNode node, JsonNode size) {
        List<Object> list = new ArrayList<>();
        int count = whole(size);
        for (int n = 0; n < count; n++) {
            add(value(node.get("of")), list);
        }
        return list;
    }
}
