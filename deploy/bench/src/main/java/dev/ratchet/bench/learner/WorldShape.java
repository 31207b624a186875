package dev.ratchet.bench.learner;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;

/**
 * The shape of a world, before anything is drawn from it: what must be there is there, each generator has what it needs,
 * and what is repeated is drawn above.
 */
final class WorldShape {

    private static final int MOST_NOISE = 500;

    private final Set<String> drawn = new HashSet<>();

    private WorldShape() {}

    /** Fails with the place at fault and what it needs. */
    static void verify(JsonNode world) {
        if (!world.path("check").isTextual() || !world.path("facts").isObject()) {
            throw new IllegalArgumentException(
                    "a world needs a \"check\", which is a text, and \"facts\", which is an object");
        }
        JsonNode noise = world.path("noise");
        int fields = count(noise, "fields", 30, MOST_NOISE);
        count(noise, "decoys", 4, fields);
        try {
            new WorldShape().fields(world.get("facts"), "");
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("its facts can't be drawn: " + e.getMessage(), e);
        }
    }

    private static int count(JsonNode noise, String name, int usual, int most) {
        JsonNode count = noise.path(name);
        if (count.isMissingNode()) {
            return usual;
        }
        if (!count.isIntegralNumber() || count.intValue() < 0 || count.intValue() > most) {
            throw new IllegalArgumentException(
                    "noise.%s needs a whole number from 0 to %d, not %s".formatted(name, most, count));
        }
        return count.intValue();
    }

    private void fields(JsonNode object, String path) {
        object.properties().forEach(entry -> {
            String at = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
            references(entry.getKey(), at);
            if (entry.getValue().isObject() && !Generator.isIn(entry.getValue())) {
                drawn.add(at);
                fields(entry.getValue(), at);
            } else {
                List<String> inside = new ArrayList<>();
                value(entry.getValue(), at, inside);
                drawn.add(at);
                drawn.addAll(inside);
            }
        });
    }

    /** A value whose own fields can be repeated only when all of it is drawn. */
    private void value(JsonNode node, String path, List<String> inside) {
        if (node.isTextual()) {
            references(node.textValue(), path);
        } else if (node.isObject() && Generator.isIn(node)) {
            generator(node, path);
            node.forEach(part -> value(part, path, inside));
        } else if (node.isObject()) {
            node.properties().forEach(entry -> {
                inside.add(path + "." + entry.getKey());
                value(entry.getValue(), path + "." + entry.getKey(), inside);
            });
        } else {
            node.forEach(element -> value(element, path, inside));
        }
    }

    private static void generator(JsonNode node, String path) {
        try {
            Generator.verify(node);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(path + ": " + e.getMessage(), e);
        }
    }

    private void references(String text, String path) {
        Matcher reference = Draw.REFERENCE.matcher(text);
        while (reference.find()) {
            if (!drawn.contains(reference.group(1))) {
                throw new IllegalArgumentException(
                        "%s: nothing that is drawn above it is called %s".formatted(path, reference.group(1)));
            }
        }
    }
}
