package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.DecisionEvent.WaivedBy;
import dev.ratchet.events.EventId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A trigger whose texts and values are cut, each with its length and a digest that tells it from others. */
final class ShortTexts {

    private static final int SENTENCE = 200;
    private static final int VALUE = 100;
    private static final int VALUES = 8;
    private static final int DIGITS = 8;
    private static final String MORE = "…";

    private ShortTexts() {}

    static Trigger of(Trigger trigger) {
        return new Trigger(
                trigger.rule(),
                trigger.ruleVersion(),
                trigger.name(),
                trigger.severity(),
                trigger.mode(),
                trigger.outcome(),
                trigger.blocks(),
                cut(trigger.message(), SENTENCE),
                cut(trigger.remediation(), SENTENCE),
                saw(trigger.saw()),
                trigger.sawDigest(),
                missing(trigger.missing()),
                trigger.relatedViolation(),
                trigger.relatedImprovement(),
                waivedBy(trigger.waivedBy()));
    }

    private static @Nullable WaivedBy waivedBy(@Nullable WaivedBy waiver) {
        return waiver == null
                ? null
                : new WaivedBy(waiver.waiver(), cut(waiver.reason(), SENTENCE), waiver.expiresAt());
    }

    private static Map<String, Object> saw(Map<String, Object> saw) {
        Map<String, Object> first = new LinkedHashMap<>();
        saw.entrySet().stream()
                .limit(VALUES)
                .forEach(seen -> first.put(cut(seen.getKey(), VALUE), value(seen.getValue())));
        if (saw.size() > VALUES) {
            first.put(MORE, "%d in all".formatted(saw.size()));
        }
        return first;
    }

    private static Object value(Object value) {
        return switch (value) {
            case String text -> cut(text, VALUE);
            case List<?> list
            when list.size() > 1 -> "%d elements, digest %s".formatted(list.size(), digest(list.toString()));
            case List<?> list -> list.stream().map(ShortTexts::value).toList();
            case Map<?, ?> map -> "%d entries, digest %s".formatted(map.size(), digest(map.toString()));
            default -> value;
        };
    }

    private static List<String> missing(List<String> missing) {
        return missing.stream().limit(VALUES).map(fact -> cut(fact, VALUE)).toList();
    }

    private static String cut(String text, int characters) {
        return text.length() <= characters
                ? text
                : "%s… (%d characters, digest %s)"
                        .formatted(Bounds.beginning(text, characters / 2), text.length(), digest(text));
    }

    private static String digest(String text) {
        return EventId.hash(text).substring(0, DIGITS);
    }
}
