package dev.ratchet.enforcer.domain.check;

import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Turns a value of the JSON document into the value that a check of its declared type expects. */
final class FactValues {

    private FactValues() {}

    /** The value as its type has it. Refuses a value of another type, naming the fact. */
    static Object typed(String path, CelType type, Object value, Readings readings) {
        Object plain = plain(path, value, readings);
        if (type.equals(SimpleType.DOUBLE) && plain instanceof Long whole) {
            return whole.doubleValue();
        }
        if (!fits(type, plain)) {
            throw new IllegalArgumentException(
                    "%s should be %s, but it is %s".formatted(path, spoken(type), spoken(plain)));
        }
        return plain;
    }

    /** Whole numbers as long, others as double, objects so that reading them is noticed. */
    static Object plain(String path, Object value, Readings readings) {
        return switch (value) {
            case Map<?, ?> map -> FactMap.of(path, map, readings);
            case List<?> list ->
                list.stream().map(e -> plain(path + "[]", e, readings)).toList();
            case Number number -> number(number);
            default -> value;
        };
    }

    private static Object number(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        boolean whole = !(number instanceof Double || number instanceof Float || number instanceof BigDecimal);
        try {
            return whole ? (Object) exact.longValueExact() : (Object) exact.doubleValue();
        } catch (ArithmeticException tooLarge) {
            return exact.doubleValue();
        }
    }

    private static boolean fits(CelType type, Object value) {
        return switch (type) {
            case ListType list -> value instanceof List<?> l && l.stream().allMatch(e -> fits(list.elemType(), e));
            case MapType map ->
                value instanceof FactMap m && m.values().stream().allMatch(v -> fits(map.valueType(), v));
            default -> fitsScalar(type, value);
        };
    }

    private static boolean fitsScalar(CelType type, Object value) {
        return switch (value) {
            case String s -> type.equals(SimpleType.STRING) || type.equals(SimpleType.DYN);
            case Long l -> type.equals(SimpleType.INT) || type.equals(SimpleType.DYN);
            case Double d -> type.equals(SimpleType.DOUBLE) || type.equals(SimpleType.DYN);
            case Boolean b -> type.equals(SimpleType.BOOL) || type.equals(SimpleType.DYN);
            default -> type.equals(SimpleType.DYN);
        };
    }

    private static String spoken(CelType type) {
        return switch (type) {
            case ListType list -> "a list of texts";
            case MapType map -> "an object";
            default -> type.equals(SimpleType.INT) ? "a whole number" : "a " + type.name();
        };
    }

    private static String spoken(Object value) {
        return switch (value) {
            case FactMap map -> "an object";
            case List<?> list -> "a list";
            case String text -> "the text '" + Readings.shortened(text, 60) + "'";
            default -> value.toString();
        };
    }
}
