package dev.ratchet.bench.learner;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;

/**
 * Fields that mean nothing, of random names, types and depths, another set for every trial. Decoys among them go along
 * with the violation in most documents, though not in all.
 */
final class Noise {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double WEAKEST = 0.55;
    private static final double STRONGEST = 0.9;

    /** A noise field, with one generator for sound documents and one for violating ones. */
    private record Field(String path, ObjectNode sound, ObjectNode violating) {}

    private final ObjectNode sound;
    private final ObjectNode violating;

    private Noise(List<Field> fields) {
        this.sound = schema(fields, Field::sound);
        this.violating = schema(fields, Field::violating);
    }

    static Noise of(int count, int decoys, Random random) {
        List<Field> fields = new ArrayList<>();
        List<String> groups = List.of(word(random), word(random), word(random) + "." + word(random));
        for (int n = 0; n < count; n++) {
            String group = random.nextBoolean() ? groups.get(random.nextInt(groups.size())) + "." : "";
            String path = "custom." + group + word(random) + n;
            fields.add(n < decoys ? decoy(path, random) : plain(path, random));
        }
        return new Noise(fields);
    }

    private static String word(Random random) {
        return String.valueOf(Draw.of(JSON.createObjectNode().set("w", generator("$name", 1)), random)
                .get("w"));
    }

    private static ObjectNode generator(String kind, Object of) {
        return JSON.createObjectNode().set(kind, JSON.valueToTree(of));
    }

    private static Field plain(String path, Random random) {
        ObjectNode generator = anything(random);
        ObjectNode optional = random.nextInt(6) == 0 ? maybe(0.2 + 0.7 * random.nextDouble(), generator) : generator;
        return new Field(path, optional, optional);
    }

    private static ObjectNode maybe(double chance, ObjectNode generator) {
        return generator("$chance", chance).set("then", generator);
    }

    private static ObjectNode anything(Random random) {
        int from = random.nextInt(-20, 500);
        return switch (random.nextInt(11)) {
            case 0, 1 -> generator("$flip", 0.05 + 0.9 * random.nextDouble());
            case 2, 3 -> generator("$whole", List.of(from, from + 1 + random.nextInt(2_000)));
            case 4 -> generator("$whole", List.of(0, 1 + random.nextInt(8)));
            case 5 -> generator("$number", List.of(0, 1));
            case 6 -> generator("$normal", List.of(from, 1 + random.nextInt(90)));
            case 7 -> generator("$one", words(2 + random.nextInt(5), random));
            case 8 -> generator("$some", words(2 + random.nextInt(5), random));
            case 9 -> generator("$hex", 8 + random.nextInt(20));
            default -> generator("$time", List.of("2024-01-01", "2025-12-31"));
        };
    }

    private static List<String> words(int count, Random random) {
        List<String> words = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            words.add(word(random));
        }
        return words;
    }

    private static Field decoy(String path, Random random) {
        double strength = WEAKEST + random.nextDouble() * (STRONGEST - WEAKEST);
        int from = random.nextInt(400);
        List<String> words = words(2, random);
        return switch (random.nextInt(3)) {
            case 0 -> new Field(path, generator("$flip", strength), generator("$flip", 1 - strength));
            case 1 ->
                new Field(
                        path,
                        generator("$normal", List.of(from, 50)),
                        generator("$normal", List.of(from + 150 * (strength - 0.5), 50)));
            default -> new Field(path, mostly(words, strength), mostly(words.reversed(), strength));
        };
    }

    private static ObjectNode mostly(List<String> words, double share) {
        ArrayNode choice = JSON.createArrayNode();
        for (int n = 0; n < 20; n++) {
            choice.add(words.get(n < 20 * share ? 0 : 1));
        }
        return JSON.createObjectNode().set("$one", choice);
    }

    private static ObjectNode schema(List<Field> fields, Function<Field, ObjectNode> generator) {
        ObjectNode schema = JSON.createObjectNode();
        fields.forEach(field -> {
            ObjectNode at = schema;
            String[] names = field.path().split("\\.", -1);
            for (int depth = 0; depth < names.length - 1; depth++) {
                at = at.withObjectProperty(names[depth]);
            }
            at.set(names[names.length - 1], generator.apply(field));
        });
        return schema;
    }

    /** Adds the noise of one document. */
    void addTo(Map<String, Object> document, boolean violates, Random random) {
        merge(Draw.of(violates ? violating : sound, random), document);
    }

    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> from, Map<String, Object> into) {
        from.forEach((key, value) -> {
            if (value instanceof Map<?, ?> map && into.get(key) instanceof Map<?, ?> there) {
                merge((Map<String, Object>) map, (Map<String, Object>) there);
            } else {
                into.putIfAbsent(key, value);
            }
        });
    }
}
