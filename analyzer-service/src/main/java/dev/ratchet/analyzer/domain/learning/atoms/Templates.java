package dev.ratchet.analyzer.domain.learning.atoms;

import dev.ratchet.analyzer.domain.learning.check.PathTemplate;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Fields;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Finds where the texts of a document repeat one of its own facts: the artifact's name, or any other that varies. */
public final class Templates {

    /** How many sound documents are searched for what they share. */
    static final int SOUND = 60;

    /** How many violating documents are searched for what they share. */
    static final int VIOLATING = 40;

    private static final int MAX_FACTS = 40;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 80;

    private final List<String> facts;
    private final Map<String, PathTemplate> plain = new HashMap<>();

    Templates(Sample sample) {
        this.facts = sample.fields(String.class::isInstance).stream()
                .filter(path -> !path.equals(PathTemplate.NAME))
                .filter(path -> !Fields.isWrittenByTheGate(path))
                .filter(path -> sample.documents().stream()
                                .map(document -> document.value(path))
                                .distinct()
                                .limit(3)
                                .count()
                        > 1)
                .limit(MAX_FACTS)
                .toList();
    }

    /** Each text as it is with the artifact's name standing for itself, and once more for every other fact in it. */
    public Set<PathTemplate> of(Snapshot document, Stream<String> texts) {
        Map<String, String> values = valuesIn(document);
        String name = String.valueOf(document.value(PathTemplate.NAME));
        Set<PathTemplate> found = new HashSet<>();
        texts.forEach(text -> {
            PathTemplate plain = this.plain.computeIfAbsent(text, PathTemplate::of);
            PathTemplate named = text.contains(name) ? plain.with(PathTemplate.NAME, name) : plain;
            found.add(named);
            values.forEach((fact, value) -> {
                if (text.contains(value)) {
                    found.add(named.with(fact, value));
                    found.add(plain.with(fact, value));
                    found.add(plain.with(fact, value).with(PathTemplate.NAME, name));
                    values.forEach((second, other) -> {
                        if (text.contains(other)) {
                            found.add(named.with(fact, value).with(second, other));
                        }
                    });
                }
            });
        });
        return found;
    }

    /** The facts that could be repeated in its texts. */
    Map<String, String> valuesIn(Snapshot document) {
        Map<String, String> values = new LinkedHashMap<>();
        facts.forEach(path -> {
            if (document.value(path) instanceof String value
                    && value.length() >= SHORTEST
                    && value.length() <= LONGEST) {
                values.put(path, value);
            }
        });
        return values;
    }

    /** The facts' paths, the artifact's name first. */
    List<String> facts() {
        List<String> all = new ArrayList<>();
        all.add(PathTemplate.NAME);
        all.addAll(facts);
        return all;
    }
}
