package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.Abridged;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Json;
import dev.ratchet.events.Topic;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes a decision fit into its record, however many rules did not hold. Where all that is to be told would not fit, texts and
 * values are shortened; where that is not enough, the first triggers are told so, those that block before the others, and of
 * the rest only which rule it was and what it came to. Those of whom not even that fits are counted.
 */
final class Abridgement {

    /** Triggers that are told by themselves in any case, so that a decision always shows what blocked it. */
    static final int FIRST = 2;

    /** For what is said of the abridgement itself. */
    private static final int RESERVE = 256;

    /** Bytes that are free for triggers beside the largest facts. */
    private static final int ALWAYS_FREE = 100_000;

    /** Bytes of a character, however it is escaped; and of a trigger beside its texts. */
    private static final int A_CHARACTER = 6;

    private static final int A_TRIGGER = 600;

    private Abridgement() {}

    /** The decision, abridged where it must be; one whose facts leave no room at all stays too large. */
    static GateDecided fitting(GateDecided whole) {
        if (certainlyFit(whole.triggers())) {
            return whole;
        }
        int room = Topic.MAX_RECORD_BYTES - RESERVE - Json.size(with(whole, List.of(), null));
        return together(whole.triggers()) <= room ? whole : abridged(whole, room);
    }

    private static GateDecided abridged(GateDecided whole, int room) {
        List<Trigger> triggers = whole.triggers().stream()
                .map(ShortTexts::of)
                .sorted(Comparator.comparing(Trigger::blocks).reversed())
                .toList();
        int told = told(triggers, room - Briefs.of(triggers).size());
        List<Trigger> first = triggers.subList(0, told);
        Briefs rest = Briefs.of(triggers.subList(told, triggers.size()));
        Set<Trigger> asTheyWere = new HashSet<>(whole.triggers());
        int shortened =
                (int) first.stream().filter(t -> !asTheyWere.contains(t)).count();
        return with(whole, first, rest.within(room - together(first), shortened));
    }

    /** How many of the first triggers can be told by themselves. */
    private static int told(List<Trigger> triggers, int room) {
        int left = room;
        for (int i = 0; i < triggers.size(); i++) {
            left -= Json.size(triggers.get(i)) + 1;
            if (left < 0 && i >= FIRST) {
                return i;
            }
        }
        return triggers.size();
    }

    private static int together(List<Trigger> triggers) {
        return triggers.stream().mapToInt(trigger -> Json.size(trigger) + 1).sum();
    }

    /** Told without measuring, for the usual case; true is right, false says nothing. */
    private static boolean certainlyFit(List<Trigger> triggers) {
        long bytes = 0;
        for (Trigger trigger : triggers) {
            long characters = trigger.message().length()
                    + trigger.remediation().length()
                    + characters(trigger.saw())
                    + characters(trigger.missing());
            bytes += A_TRIGGER + A_CHARACTER * characters;
            if (bytes > ALWAYS_FREE || trigger.waivedBy() != null) {
                return false;
            }
        }
        return true;
    }

    private static long characters(Object value) {
        long characters = 4;
        if (value instanceof Map<?, ?> map) {
            for (Map.Entry<?, ?> entry : map.entrySet()) {
                characters += characters(entry.getKey()) + characters(entry.getValue());
            }
        } else if (value instanceof List<?> list) {
            for (Object element : list) {
                characters += characters(element);
            }
        } else {
            characters += value instanceof String text
                    ? text.length()
                    : value.toString().length();
        }
        return characters;
    }

    private static GateDecided with(GateDecided whole, List<Trigger> told, @Nullable Abridged rest) {
        return new GateDecided(
                whole.decisionId(),
                whole.checkPoint(),
                whole.artifact(),
                whole.workflow(),
                whole.run(),
                whole.facts(),
                whole.suppliedBy(),
                whole.ruleBookVersion(),
                whole.allowed(),
                told,
                whole.held(),
                whole.degraded(),
                whole.replica(),
                whole.sequence(),
                whole.decidedAt(),
                whole.rulesEvaluated(),
                rest);
    }
}
