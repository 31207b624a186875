package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.grouping.Background;
import dev.ratchet.analyzer.domain.grouping.Directions;
import dev.ratchet.events.ViolationType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Looks at patterns from near, as their texts are now. */
public final class Sights {

    private static final int NEAREST = 5;

    private final KnownTexts texts;
    private final TextMemory memory;
    private final Directions directions;

    public Sights(KnownTexts texts, TextMemory memory, Background background) {
        this.texts = texts;
        this.memory = memory;
        this.directions = new Directions(background);
    }

    /** A pattern of no type was made by a person and has nothing around it yet. */
    public Sight of(Portrait portrait) {
        Pattern pattern = portrait.pattern();
        ViolationType type = pattern.type();
        if (type == null) {
            return new Sight(List.of(), List.of(), List.of(), List.of());
        }
        Gathering gathering = memory.gathering(pattern.workflow(), type);
        List<Remembered> own = gathering.textsOf(pattern.id());
        if (own.isEmpty()) {
            return new Sight(List.of(), List.of(), List.of(), List.of());
        }
        float[] direction = directions.of(own.stream().map(Sights::vector).toList());
        Extremes extremes = new Extremes(directions, direction, portrait);
        return new Sight(
                extremes.typical(own),
                extremes.different(own),
                neighbours(gathering, direction, pattern).stream()
                        .limit(NEAREST)
                        .toList(),
                related(pattern, type, direction));
    }

    private List<Neighbour> related(Pattern pattern, ViolationType type, float[] direction) {
        List<Neighbour> related = new ArrayList<>();
        for (String workflow : texts.workflows(type)) {
            if (!workflow.equals(pattern.workflow())) {
                neighbours(memory.gathering(workflow, type), direction, pattern).stream()
                        .filter(Neighbour::isRelated)
                        .forEach(related::add);
            }
        }
        related.sort(NEAREST_FIRST);
        return related.stream().limit(NEAREST).toList();
    }

    private static final Comparator<Neighbour> NEAREST_FIRST = Comparator.comparingDouble(
                    (Neighbour neighbour) -> -neighbour.likeness())
            .thenComparing(neighbour -> neighbour.pattern().id());

    private List<Neighbour> neighbours(Gathering gathering, float[] direction, Pattern beside) {
        Map<String, List<float[]>> vectors = new TreeMap<>();
        gathering.texts().stream()
                .filter(text -> !text.pattern().equals(beside.id()))
                .forEach(text -> vectors.computeIfAbsent(text.pattern(), id -> new ArrayList<>())
                        .add(vector(text)));
        List<Neighbour> neighbours = new ArrayList<>();
        vectors.forEach((id, members) -> {
            Pattern pattern = gathering.pattern(id);
            if (pattern != null) {
                neighbours.add(new Neighbour(pattern, directions.likeness(direction, directions.of(members))));
            }
        });
        neighbours.sort(NEAREST_FIRST);
        return neighbours;
    }

    static float[] vector(Remembered text) {
        return text.content().text().vector();
    }
}
