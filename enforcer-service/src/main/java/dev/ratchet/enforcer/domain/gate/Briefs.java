package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.Abridged;
import dev.ratchet.events.Abridged.Brief;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Triggers told in brief, those that came to the same together, within the bytes that there are for them. */
final class Briefs {

    private static final int QUOTES_AND_COMMA = 3;

    private final Map<Brief, List<String>> numbers = new LinkedHashMap<>();
    private int size;
    private int left;

    private Briefs() {}

    static Briefs of(List<Trigger> triggers) {
        Briefs briefs = new Briefs();
        triggers.forEach(trigger -> briefs.add(trigger, Integer.MAX_VALUE));
        return briefs;
    }

    /** What all of them take. */
    int size() {
        return size;
    }

    /** As many of them as there is room for, the others counted. */
    Abridged within(int room, int shortened) {
        Briefs fitting = new Briefs();
        numbers.forEach((group, all) -> all.forEach(number -> fitting.add(group, number, room)));
        return new Abridged(shortened, fitting.told(), fitting.left);
    }

    private void add(Trigger trigger, int room) {
        String id = trigger.rule().value();
        int area = id.indexOf('-') + 1;
        int number = id.lastIndexOf('-');
        Brief group = new Brief(
                id.substring(area, number),
                trigger.ruleVersion(),
                trigger.severity(),
                trigger.mode(),
                trigger.outcome(),
                trigger.blocks(),
                Undecided.inBrief(trigger),
                trigger.waivedBy(),
                List.of());
        add(group, id.substring(number + 1), room);
    }

    private void add(Brief group, String number, int room) {
        List<String> known = numbers.get(group);
        int more = (known == null ? Json.size(group) + 1 : 0) + number.length() + QUOTES_AND_COMMA;
        if (size + more > room) {
            left++;
            return;
        }
        size += more;
        numbers.computeIfAbsent(group, none -> new ArrayList<>()).add(number);
    }

    private List<Brief> told() {
        return numbers.entrySet().stream()
                .map(group -> with(group.getKey(), group.getValue()))
                .toList();
    }

    private static Brief with(Brief group, List<String> numbers) {
        return new Brief(
                group.area(),
                group.ruleVersion(),
                group.severity(),
                group.mode(),
                group.outcome(),
                group.blocks(),
                group.message(),
                group.waivedBy(),
                numbers);
    }
}
