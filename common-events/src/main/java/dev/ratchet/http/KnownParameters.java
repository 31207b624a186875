package dev.ratchet.http;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The parameters that one method of a resource takes, by name, with the type that each is read as. */
record KnownParameters(Map<String, Class<?>> path, Map<String, Class<?>> query) {

    static KnownParameters of(Method method) {
        Map<String, Class<?>> path = new TreeMap<>();
        Map<String, Class<?>> query = new TreeMap<>();
        for (Parameter parameter : method.getParameters()) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                path.put(parameter.getAnnotation(PathParam.class).value(), parameter.getType());
            }
            if (parameter.isAnnotationPresent(QueryParam.class)) {
                query.put(parameter.getAnnotation(QueryParam.class).value(), parameter.getType());
            }
        }
        return new KnownParameters(path, query);
    }

    /** Refuses a request with a parameter that is unknown, empty, repeated, unreadable or more than any store can hold. */
    void mustFit(Map<String, List<String>> toldInPath, Map<String, List<String>> toldInQuery) {
        toldInPath.forEach((name, values) ->
                values.forEach(value -> mustFit(name, value, path.getOrDefault(name, String.class))));
        toldInQuery.forEach(this::mustFitQuery);
    }

    private void mustFitQuery(String name, List<String> values) {
        Class<?> type = query.get(name);
        if (type == null) {
            throw unknown(name);
        }
        if (values.size() > 1) {
            throw new InvalidValue(name, "given once", values.size() + " times");
        }
        values.forEach(value -> mustFit(name, value, type));
    }

    private Problem unknown(String name) {
        String shown = name.length() > 40 ? Bounds.beginning(name, 40) + "…" : name;
        return new Problem(400, "unknown-parameter", "There is no parameter '%s' here".formatted(printable(shown)))
                .field(printable(shown))
                .remedy(query.isEmpty() ? "Leave it out" : "Leave it out, or use one of " + query.keySet());
    }

    private static void mustFit(String name, String value, Class<?> type) {
        if (value.isBlank()) {
            throw new InvalidValue(name, "not blank where it is given", value);
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidValue(name, "free of control characters", value);
        }
        if (type == Boolean.class || type == boolean.class) {
            if (!value.equals("true") && !value.equals("false")) {
                throw new InvalidValue(name, "true or false", value);
            }
        } else if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
            mustBeNumber(name, value, type);
        }
    }

    private static void mustBeNumber(String name, String value, Class<?> type) {
        try {
            long number = Long.parseLong(value);
            boolean isInt = type == int.class || type == Integer.class;
            if (isInt && number != (int) number) {
                throw new InvalidValue(name, "a whole number of at most " + Integer.MAX_VALUE, value);
            }
        } catch (NumberFormatException noNumber) {
            throw new InvalidValue(name, "a whole number", value);
        }
    }

    private static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
