package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The value of a parameter, checked against its type.
 *
 * @param value a text, a list of texts, a Long, a Double or a Boolean
 */
public record ParameterValue(ParameterType type, Object value) {

    private static final int MAX_TEXT = 500;
    private static final int MAX_ITEMS = 100;
    private static final Pattern NAMED = Pattern.compile("\\$\\{([^}]*)}");
    private static final Set<String> OF_THE_CALL =
            Set.of("artifact.name", "artifact.version", "artifact.kind", "workflow", "run");

    /**
     * A value as JSON or YAML has it.
     *
     * @param before the parameters that a path may name
     */
    static ParameterValue of(String field, ParameterType type, Object raw, Map<String, ParameterValue> before) {
        return new ParameterValue(
                type,
                switch (type) {
                    case TEXT -> text(field, raw);
                    case PATH -> path(field, raw, before);
                    case TEXTS -> items(field, raw, item -> text(field, item));
                    case PATHS -> items(field, raw, item -> path(field, item, before));
                    case INTEGER -> whole(field, raw);
                    case NUMBER -> number(field, raw);
                    case SHARE -> Bounds.share(field, number(field, raw));
                    case BOOLEAN -> truth(field, raw);
                });
    }

    /** The value as a literal of the language of checks; paths are joined with the facts that they name. */
    String literal() {
        return switch (value) {
            case List<?> list -> list.stream().map(this::literalOf).collect(Collectors.joining(", ", "[", "]"));
            case Long number -> number < 0 ? "(" + number + ")" : number.toString();
            case Double number -> number < 0 ? "(" + number + ")" : number.toString();
            case Boolean truth -> truth.toString();
            default -> literalOf(value);
        };
    }

    /** The value as people read it. */
    String shown() {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(value);
    }

    private String literalOf(Object item) {
        String text = String.valueOf(item);
        return type.isPath() ? joined(text) : quoted(text);
    }

    private static String joined(String path) {
        Matcher named = NAMED.matcher(path);
        StringBuilder parts = new StringBuilder();
        int from = 0;
        while (named.find()) {
            part(parts, path.substring(from, named.start()));
            parts.append(parts.isEmpty() ? "" : " + ").append(named.group(1));
            from = named.end();
        }
        part(parts, path.substring(from));
        return from == 0 ? parts.toString() : "(" + parts + ")";
    }

    private static void part(StringBuilder parts, String text) {
        if (!text.isEmpty()) {
            parts.append(parts.isEmpty() ? "" : " + ").append(quoted(text));
        }
    }

    private static String quoted(String text) {
        StringBuilder literal = new StringBuilder("'");
        text.chars().forEach(c -> {
            switch (c) {
                case '\\' -> literal.append("\\\\");
                case '\'' -> literal.append("\\'");
                default -> literal.append(c < ' ' || c == 0x7f ? "\\u%04x".formatted(c) : String.valueOf((char) c));
            }
        });
        return literal.append('\'').toString();
    }

    private static String text(String field, Object raw) {
        if (raw instanceof List || raw instanceof Map) {
            throw new InvalidValue(field, "a text", raw);
        }
        return Bounds.text(field, String.valueOf(raw), MAX_TEXT);
    }

    private static String path(String field, Object raw, Map<String, ParameterValue> before) {
        UnaryOperator<String> filled = name -> OF_THE_CALL.contains(name) ? "${" + name + "}" : textOf(name, before);
        String path = NAMED.matcher(text(field, raw))
                .replaceAll(named -> Matcher.quoteReplacement(filled.apply(named.group(1))));
        boolean isRelative = !path.startsWith("/") && !path.contains("\\") && !path.matches("(.*/)?\\.\\.(/.*)?");
        if (!isRelative) {
            throw new InvalidValue(field, "a relative path with / between its parts", path);
        }
        return Bounds.text(field, path, MAX_TEXT);
    }

    private static String textOf(String name, Map<String, ParameterValue> before) {
        ParameterValue known = before.get(name);
        if (known == null || !known.type().isText()) {
            String expected = "a path that names only %s and text parameters declared before it"
                    .formatted(OF_THE_CALL.stream().sorted().collect(Collectors.joining(", ")));
            throw new InvalidValue("parameters", expected, "${" + name + "}");
        }
        return String.valueOf(known.value());
    }

    private static List<String> items(String field, Object raw, Function<Object, String> item) {
        if (!(raw instanceof List<?> list) || list.isEmpty() || list.size() > MAX_ITEMS) {
            throw new InvalidValue(field, "a list of 1 to " + MAX_ITEMS + " texts", raw);
        }
        return list.stream().<String>map(item).toList();
    }

    private static long whole(String field, Object raw) {
        try {
            return Long.parseLong(String.valueOf(raw));
        } catch (NumberFormatException notOne) {
            throw new InvalidValue(field, "a whole number", raw);
        }
    }

    private static double number(String field, Object raw) {
        try {
            return Bounds.finite(field, Double.parseDouble(String.valueOf(raw)));
        } catch (NumberFormatException notOne) {
            throw new InvalidValue(field, "a number", raw);
        }
    }

    private static boolean truth(String field, Object raw) {
        String text = String.valueOf(raw);
        if (!Set.of("true", "false").contains(text)) {
            throw new InvalidValue(field, "true or false", raw);
        }
        return Boolean.parseBoolean(text);
    }
}
