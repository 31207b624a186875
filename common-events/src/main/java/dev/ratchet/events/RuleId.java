package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number a rule is called by, for example {@code RULE-ARCH-001}: its area and a count. */
public record RuleId(String value) {

    static final Pattern AREA = Pattern.compile("[A-Z]{2,8}");
    static final Pattern NUMBER = Pattern.compile("[0-9]{3,6}");
    static final Pattern FORM = Pattern.compile("RULE-[A-Z]{2,8}-[0-9]{3,6}");

    @JsonCreator
    public RuleId {
        if (!FORM.matcher(Bounds.text("rule id", value, Bounds.NAME)).matches()) {
            throw new InvalidValue("rule id", "of the form RULE-ARCH-001", value);
        }
    }

    /** The area that rules against this type of violation are numbered in: {@code ARCH}, {@code WF}, {@code DOC} or {@code QA}. */
    public static String areaOf(ViolationType type) {
        return switch (type) {
            case ARCHITECTURE -> "ARCH";
            case WORKFLOW -> "WF";
            case DOCUMENTATION -> "DOC";
            case QUALITY_GATE -> "QA";
        };
    }

    /** An area as it stands in an id: 2 to 8 capital letters. */
    static String area(String field, @Nullable String area) {
        String text = Bounds.text(field, area, Bounds.NAME);
        if (!AREA.matcher(text).matches()) {
            throw new InvalidValue(field, "2 to 8 capital letters", text);
        }
        return text;
    }

    /** The numbers of ids as they stand there: 3 to 6 digits each. */
    static List<String> numbers(String field, @Nullable Collection<? extends @Nullable String> numbers) {
        List<String> copy = Bounds.whole(field, numbers);
        for (String number : copy) {
            if (!NUMBER.matcher(number).matches()) {
                throw new InvalidValue(field, "3 to 6 digits", number);
            }
        }
        return copy;
    }

    public static RuleId of(String area, int number) {
        return new RuleId("RULE-%s-%03d".formatted(area, number));
    }

    @Override
    @JsonValue
    public String toString() {
        return value;
    }
}
