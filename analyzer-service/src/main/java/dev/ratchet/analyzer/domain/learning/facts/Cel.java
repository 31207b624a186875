package dev.ratchet.analyzer.domain.learning.facts;

import java.math.BigDecimal;

/** Literals of the Common Expression Language, as its specification writes them. */
public final class Cel {

    private Cel() {}

    public static String text(String value) {
        StringBuilder literal = new StringBuilder("\"");
        value.codePoints().forEach(c -> literal.append(escaped(c)));
        return literal.append('"').toString();
    }

    private static String escaped(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\t' -> "\\t";
            case '\r' -> "\\r";
            default -> Character.isISOControl(c) ? "\\u%04x".formatted(c) : Character.toString(c);
        };
    }

    /** A double keeps its point, because {@code 1} is an integer. */
    public static String number(BigDecimal value, boolean isWhole) {
        String plain = value.stripTrailingZeros().toPlainString();
        return isWhole || plain.indexOf('.') >= 0 ? plain : plain + ".0";
    }
}
