package dev.ratchet.enforcer.packs;

import dev.ratchet.enforcer.domain.pack.Node;
import dev.ratchet.enforcer.domain.pack.Node.Field;
import dev.ratchet.enforcer.domain.pack.Node.Fields;
import dev.ratchet.enforcer.domain.pack.Node.Items;
import dev.ratchet.enforcer.domain.pack.Node.Scalar;
import dev.ratchet.enforcer.domain.pack.Place;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Turns the nodes of one file into a tree of plain values; what aliases multiply counts as often as it is read. */
final class YamlTree {

    private static final int MAX_NODES = 50_000;
    private static final int MAX_DEPTH = 40;
    private static final Pattern WHOLE = Pattern.compile("[-+]?\\d{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.\\d+|\\d+(\\.\\d*)?)([eE][-+]?\\d{1,3})?");
    private static final Set<Tag> PLAIN = Set.of(
            Tag.STR,
            Tag.INT,
            Tag.FLOAT,
            Tag.BOOL,
            Tag.NULL,
            Tag.TIMESTAMP,
            Tag.MAP,
            Tag.SEQ,
            new Tag(Tag.PREFIX + "value"));

    private final String file;
    private final List<String> lines;
    private int nodes;

    YamlTree(String file, String text) {
        this.file = file;
        this.lines = text.lines().toList();
    }

    Node of(org.yaml.snakeyaml.nodes.Node node) {
        return of(node, 1);
    }

    private Node of(org.yaml.snakeyaml.nodes.Node node, int depth) {
        Place place = place(node.getStartMark());
        if (++nodes > MAX_NODES || depth > MAX_DEPTH) {
            throw new YamlRefused(
                    place, "has more than %d values, or nests deeper than %d".formatted(MAX_NODES, MAX_DEPTH));
        }
        if (!PLAIN.contains(node.getTag())) {
            throw new YamlRefused(
                    place,
                    "the tag or key '%s' isn't read here; what begins with ! or < needs quotes"
                            .formatted(node.getTag()));
        }
        return switch (node) {
            case MappingNode map -> new Fields(place, fields(map, depth));
            case SequenceNode list ->
                new Items(
                        place,
                        list.getValue().stream()
                                .map(item -> of(item, depth + 1))
                                .toList());
            case ScalarNode scalar -> new Scalar(place, value(scalar), scalar.getValue(), linesOf(scalar));
            default -> throw new YamlRefused(place, "isn't read here");
        };
    }

    private Map<String, Field> fields(MappingNode map, int depth) {
        Map<String, Field> fields = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            Place place = place(tuple.getKeyNode().getStartMark());
            if (!(of(tuple.getKeyNode(), depth) instanceof Scalar key)) {
                throw new YamlRefused(place, "a key should be a text");
            }
            Node value = of(tuple.getValueNode(), depth + 1);
            if (fields.put(key.text(), new Field(place, value)) != null) {
                throw new YamlRefused(place, "the key '%s' is there twice".formatted(key.text()));
            }
        }
        return fields;
    }

    /** As the core schema of YAML 1.2 has it: {@code no} and {@code 12:30} are texts. */
    private static @Nullable Object value(ScalarNode scalar) {
        String text = scalar.getValue();
        if (scalar.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> null;
            case "true", "True", "TRUE" -> true;
            case "false", "False", "FALSE" -> false;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        if (text.matches("[-+]?\\d{1,100}")) {
            return new BigInteger(text);
        }
        return NUMBER.matcher(text).matches() ? (Object) Double.parseDouble(text) : text;
    }

    /** Where each line of a text stands, as far as the file has it in the same words. */
    private List<Place> linesOf(ScalarNode scalar) {
        boolean isBlock =
                scalar.getScalarStyle() == ScalarStyle.LITERAL || scalar.getScalarStyle() == ScalarStyle.FOLDED;
        int quote = isBlock || scalar.getScalarStyle() == ScalarStyle.PLAIN ? 0 : 1;
        List<Place> places = new ArrayList<>();
        int line = scalar.getStartMark().getLine() + (isBlock ? 1 : 0);
        for (String text : scalar.getValue().lines().toList()) {
            int from = isBlock || !places.isEmpty() ? 0 : scalar.getStartMark().getColumn() + quote;
            int column =
                    line < lines.size() && !text.isBlank() ? lines.get(line).indexOf(text, from) : 0;
            if (column < 0) {
                return places;
            }
            places.add(new Place(file, line + 1, column + 1));
            line++;
        }
        return places;
    }

    private Place place(Mark mark) {
        return new Place(file, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
