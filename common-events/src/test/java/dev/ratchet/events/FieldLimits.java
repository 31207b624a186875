package dev.ratchet.events;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a schema says about the values of one field, from the check that the record makes of it; absent where it makes none. */
record FieldLimits(
        @Nullable Integer minLength,
        @Nullable Integer maxLength,
        @Nullable String pattern,
        @Nullable BigDecimal minimum,
        @Nullable BigDecimal maximum,
        @Nullable Integer maxItems) {

    private static final FieldLimits NONE = new FieldLimits(null, null, null, null, null, null);
    private static final String NOT_BLANK = "\\S";

    /** @param ofItem whether the limits of a list's elements are asked for, and not those of the list */
    static FieldLimits of(EventSources.@Nullable Check check, boolean ofItem, Class<?> type) {
        if (check == null) {
            return NONE;
        }
        return switch (check.kind()) {
            case "Bounds.name", "Bounds.optionalName" -> text(type, Bounds.NAME, whole(Bounds.NAME_FORM));
            case "Bounds.names" -> ofItem ? text(type, Bounds.NAME, whole(Bounds.NAME_FORM)) : items();
            case "Bounds.text" ->
                text(type, check.bound(0) == null ? Integer.valueOf(Bounds.TEXT) : check.bound(0), NOT_BLANK);
            case "Bounds.optionalText" -> text(type, Bounds.TEXT, NOT_BLANK);
            case "Bounds.texts" -> ofItem ? text(type, Bounds.TEXT, NOT_BLANK) : items();
            case "RuleId.area" -> text(type, 8, whole(RuleId.AREA));
            case "RuleId.numbers" -> ofItem ? text(type, 6, whole(RuleId.NUMBER)) : NONE;
            case "Bounds.list" -> ofItem ? NONE : items();
            case "Bounds.share" -> numbers(BigDecimal.ZERO, BigDecimal.ONE);
            case "Bounds.atLeast" -> numbers(decimal(check.bound(0)), null);
            case "Bounds.within" -> numbers(decimal(check.bound(0)), BigDecimal.valueOf(largest(check.bound(1))));
            default -> NONE;
        };
    }

    private static String whole(Pattern form) {
        return "^" + form.pattern() + "$";
    }

    private static @Nullable BigDecimal decimal(@Nullable Integer bound) {
        return bound == null ? null : BigDecimal.valueOf(bound);
    }

    private static int largest(@Nullable Integer bound) {
        return bound == null ? Integer.MAX_VALUE : bound;
    }

    private static FieldLimits text(Class<?> type, @Nullable Integer maxLength, String pattern) {
        return type == String.class ? new FieldLimits(1, maxLength, pattern, null, null, null) : NONE;
    }

    private static FieldLimits numbers(@Nullable BigDecimal minimum, @Nullable BigDecimal maximum) {
        return new FieldLimits(null, null, null, minimum, maximum, null);
    }

    private static FieldLimits items() {
        return new FieldLimits(null, null, null, null, null, Bounds.LIST);
    }
}
