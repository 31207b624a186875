package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.CheckPoint;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keeps, for each run, artifact and checkpoint, the decision that was made last. */
final class LastOfEach {

    private static final Comparator<DecisionMark> IN_ORDER = Comparator.comparing(DecisionMark::decidedAt)
            .thenComparingInt(mark -> mark.position().partition())
            .thenComparingLong(mark -> mark.position().offset());

    private LastOfEach() {}

    private record Place(@Nullable String run, String artifact, CheckPoint checkPoint) {}

    static List<DecisionMark> of(List<DecisionMark> marks) {
        Map<Place, DecisionMark> last = new LinkedHashMap<>();
        marks.stream()
                .sorted(IN_ORDER)
                .forEach(mark -> last.put(new Place(mark.run(), mark.artifact(), mark.checkPoint()), mark));
        return List.copyOf(last.values());
    }
}
