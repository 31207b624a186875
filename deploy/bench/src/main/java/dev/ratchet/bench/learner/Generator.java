package dev.ratchet.bench.learner;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What stands in place of a value in a world: how it is called, and what it needs to draw one. */
enum Generator {
    ONE("$one", "a list with something in it", of("$one", node -> node.isArray() && !node.isEmpty())),
    CHANCE(
            "$chance",
            "a chance from 0 to 1, and \"then\" or \"else\"",
            node -> isShare(node.get("$chance")) && (node.has("then") || node.has("else"))),
    FLIP("$flip", "a chance from 0 to 1", of("$flip", Generator::isShare)),
    WHOLE("$whole", "two whole numbers, the lesser first", of("$whole", Generator::isWholeRange)),
    NUMBER("$number", "two numbers, the lesser first", of("$number", Generator::isRange)),
    NORMAL("$normal", "a mean and a deviation, two numbers", of("$normal", Generator::isPair)),
    NEAR(
            "$near",
            "a number or the \"${path}\" of one, and \"by\" with two whole numbers, the lesser first",
            node -> (isReference(node.get("$near")) || node.get("$near").isNumber()) && isWholeRange(node.path("by"))),
    NAME("$name", "how many words, from 1 to 50", of("$name", node -> isCount(node, 50))),
    HEX("$hex", "how many digits, from 1 to 200", of("$hex", node -> isCount(node, 200))),
    VERSION("$version", "true", of("$version", node -> node.asBoolean(false))),
    TIME("$time", "two days such as \"2025-01-31\", the earlier first", of("$time", Generator::areDays)),
    SOME(
            "$some",
            "a list, and a \"chance\" from 0 to 1 or none",
            node -> node.get("$some").isArray() && (!node.has("chance") || isShare(node.get("chance")))),
    LIST(
            "$list",
            "two whole numbers from 0 to 1000, the lesser first, and \"of\"",
            node -> isWholeRange(node.get("$list"))
                    && node.get("$list").get(0).intValue() >= 0
                    && node.get("$list").get(1).intValue() <= 1_000
                    && node.has("of"));

    private final String key;
    private final String need;

    @SuppressWarnings("ImmutableEnumChecker") // a function without state
    private final Predicate<JsonNode> isMet;

    Generator(String key, String need, Predicate<JsonNode> isMet) {
        this.key = key;
        this.need = need;
        this.isMet = isMet;
    }

    /** What generators may be called. */
    static List<String> keys() {
        return Arrays.stream(values()).map(generator -> generator.key).toList();
    }

    /** Whether an object stands in place of a value. */
    static boolean isIn(JsonNode node) {
        return !keysIn(node).isEmpty();
    }

    /** The one that an object is. */
    static Generator of(JsonNode node) {
        String key = keysIn(node).getFirst();
        return Arrays.stream(values())
                .filter(known -> known.key.equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "there is no generator called %s, but %s".formatted(key, String.join(", ", keys()))));
    }

    /** Fails with a sentence where an object is no generator, or lacks what it needs. */
    static void verify(JsonNode node) {
        List<String> keys = keysIn(node);
        if (keys.size() > 1) {
            throw new IllegalArgumentException("these are more than one generator: " + String.join(", ", keys));
        }
        Generator generator = of(node);
        if (!generator.isMet.test(node)) {
            throw new IllegalArgumentException(generator.key + " needs " + generator.need);
        }
    }

    private static List<String> keysIn(JsonNode node) {
        return node.properties().stream()
                .map(Map.Entry::getKey)
                .filter(key -> key.startsWith("$") && !isReference(key))
                .toList();
    }

    private static Predicate<JsonNode> of(String key, Predicate<JsonNode> isMet) {
        return node -> isMet.test(node.get(key));
    }

    private static boolean isReference(JsonNode node) {
        return node.isTextual() && isReference(node.textValue());
    }

    private static boolean isReference(String text) {
        return text.startsWith("${");
    }

    private static boolean isShare(JsonNode node) {
        return node.isNumber() && node.doubleValue() >= 0 && node.doubleValue() <= 1;
    }

    private static boolean isCount(JsonNode node, int most) {
        return node.isIntegralNumber() && node.intValue() >= 1 && node.intValue() <= most;
    }

    private static boolean isPair(JsonNode node) {
        return node.isArray()
                && node.size() == 2
                && node.get(0).isNumber()
                && node.get(1).isNumber();
    }

    private static boolean isRange(JsonNode node) {
        return isPair(node) && node.get(0).doubleValue() <= node.get(1).doubleValue();
    }

    private static boolean isWholeRange(JsonNode node) {
        return isRange(node)
                && node.get(0).canConvertToInt()
                && node.get(1).canConvertToInt()
                && node.get(0).isIntegralNumber()
                && node.get(1).isIntegralNumber()
                && node.get(1).intValue() < Integer.MAX_VALUE;
    }

    private static boolean areDays(JsonNode node) {
        try {
            return node.isArray()
                    && node.size() == 2
                    && LocalDate.parse(node.get(0).asText())
                            .isBefore(LocalDate.parse(node.get(1).asText()));
        } catch (DateTimeParseException noDay) {
            return false;
        }
    }
}
