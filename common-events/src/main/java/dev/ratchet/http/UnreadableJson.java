package dev.ratchet.http;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.Json;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tells in the caller's words why a body can't be read as JSON, or not as what is expected; never in those of the reader. */
public final class UnreadableJson {

    private static final Pattern REPEATED = Pattern.compile("Duplicate field '(.{0,100})'.*", Pattern.DOTALL);

    private UnreadableJson() {}

    /** The refusal of a body that could not be read, with the field at fault where it is known. */
    public static Problem problem(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return ProblemMappers.invalid(invalid).field(fieldIn(e, invalid.field()));
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Problem(400, "unknown-field", "There is no field '%s' here".formatted(unknown.getPropertyName()))
                    .field(pathOf(unknown))
                    .remedy("Leave it out, or use one of " + unknown.getKnownPropertyIds());
        }
        String path = e instanceof JsonMappingException mapping ? pathOf(mapping) : "";
        Problem problem = new Problem(400, "unreadable-json", "The body can't be read: " + reason(e));
        return path.isEmpty()
                ? problem.remedy("Send one JSON object as the schema at /q/openapi has it")
                : problem.field(path).remedy("See the schema at /q/openapi");
    }

    private static String reason(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof StreamConstraintsException limits) {
                return beyond(limits.getOriginalMessage());
            }
            if (cause instanceof InputCoercionException number) {
                return expected(e, number.getTargetType());
            }
        }
        return switch (e) {
            case MismatchedInputException mismatch -> mismatch(mismatch);
            case JsonMappingException other -> "a value can't be what it is said to be";
            case JsonEOFException early -> "it ends too soon" + at(e.getLocation());
            default -> malformed(e);
        };
    }

    private static String malformed(JsonProcessingException e) {
        Matcher repeated = REPEATED.matcher(String.valueOf(e.getOriginalMessage()));
        return repeated.matches()
                ? "the field '%s' stands in one object twice".formatted(repeated.group(1))
                : "it is not JSON" + at(e.getLocation());
    }

    private static String at(@Nullable JsonLocation location) {
        return location == null || location.getLineNr() < 1
                ? ""
                : ", at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr());
    }

    /** Which of the reader's limits it is, is told by its message alone. */
    private static String beyond(String message) {
        if (message.contains("nesting")) {
            return "it nests deeper than " + Json.MAX_DEPTH + " levels";
        }
        if (message.startsWith("String")) {
            return "a text in it is longer than " + Json.MAX_TEXT + " characters";
        }
        return message.startsWith("Number") ? "a number in it has too many digits" : "a name in it is too long";
    }

    private static String mismatch(MismatchedInputException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Trailing token")) {
            return "there is more after its end";
        }
        if (message.startsWith("No content")) {
            return "it is empty";
        }
        return expected(e, e.getTargetType());
    }

    private static String expected(JsonProcessingException e, @Nullable Class<?> type) {
        String path = e instanceof JsonMappingException mapping ? pathOf(mapping) : "";
        return "expected %s to be %s".formatted(path.isEmpty() ? "it" : path, kind(type));
    }

    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "something else";
        }
        if (type == String.class || type.isEnum()) {
            return "a text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            return isWhole(type) ? "a whole number that is not too large" : "a number";
        }
        return composed(type);
    }

    private static boolean isWhole(Class<?> type) {
        return type == int.class || type == long.class || type == Integer.class || type == Long.class;
    }

    private static String composed(Class<?> type) {
        if (type == Instant.class) {
            return "a time such as 2025-10-30T10:00:00Z";
        }
        if (type == LocalDate.class) {
            return "a day such as 2025-10-30";
        }
        if (type == Duration.class) {
            return "a duration such as PT15M";
        }
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return type.isRecord() || Map.class.isAssignableFrom(type) ? "an object" : "of another kind";
    }

    /** Where in the document a value stands: what the reader knows of the way to it, and what the value says of itself. */
    private static String fieldIn(JsonProcessingException e, String field) {
        String path = e instanceof JsonMappingException mapping ? pathOf(mapping) : "";
        String last = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        if (path.isEmpty()) {
            return field;
        }
        return field.startsWith(last + ".") ? path + field.substring(last.length()) : path;
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }
}
