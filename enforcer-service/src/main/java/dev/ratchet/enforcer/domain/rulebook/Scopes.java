package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.Glob;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Rule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The rooms of a checkpoint by the scope of their rules. */
final class Scopes {

    /** What a scope asks for besides the name. */
    private record Place(
            @Nullable String workflow, @Nullable String kind) {}

    /** A room behind a pattern of names. */
    private record Behind(Glob pattern, Room room) {}

    /** The rooms of one place: for all names, for one name, and by what a pattern begins with. */
    private static final class Names {

        private final List<Room> all = new ArrayList<>();
        private final Map<String, Room> exact = new HashMap<>();
        private final Map<String, List<Behind>> byStart = new HashMap<>();
        private final TreeSet<Integer> lengths = new TreeSet<>();

        void add(@Nullable String pattern, Room room) {
            if (pattern == null) {
                all.add(room);
                return;
            }
            String start = pattern.split("[*?]", -1)[0];
            if (start.length() == pattern.length()) {
                exact.put(pattern, room);
                return;
            }
            lengths.add(start.length());
            byStart.computeIfAbsent(start, key -> new ArrayList<>()).add(new Behind(Glob.ofNames(pattern), room));
        }

        void rooms(String name, Consumer<Room> visitor) {
            all.forEach(visitor);
            Room only = exact.get(name);
            if (only != null) {
                visitor.accept(only);
            }
            for (int length : lengths) {
                if (length > name.length()) {
                    return;
                }
                for (Behind behind : byStart.getOrDefault(name.substring(0, length), List.of())) {
                    if (behind.pattern().matches(name)) {
                        visitor.accept(behind.room());
                    }
                }
            }
        }
    }

    private final Map<Place, Names> places = new HashMap<>();

    Scopes(Map<Rule.Scope, RoomPlan> plans) {
        plans.forEach((scope, plan) -> places.computeIfAbsent(
                        new Place(scope.workflow(), scope.artifactKind()), place -> new Names())
                .add(scope.artifactPattern(), plan.room()));
    }

    void rooms(Artifact artifact, @Nullable String workflow, Consumer<Room> visitor) {
        rooms(new Place(null, null), artifact, visitor);
        if (workflow != null) {
            rooms(new Place(workflow, null), artifact, visitor);
        }
        if (artifact.kind() != null) {
            rooms(new Place(null, artifact.kind()), artifact, visitor);
        }
        if (workflow != null && artifact.kind() != null) {
            rooms(new Place(workflow, artifact.kind()), artifact, visitor);
        }
    }

    /** The rooms whose scope asks for what isn't said, and has all that is. */
    void unsure(Artifact artifact, @Nullable String workflow, Consumer<Room> visitor) {
        for (Place place : places.keySet()) {
            boolean isUnsaid =
                    (place.workflow() != null && workflow == null) || (place.kind() != null && artifact.kind() == null);
            if (isUnsaid && ScopeOf.mayBe(place.workflow(), workflow) && ScopeOf.mayBe(place.kind(), artifact.kind())) {
                rooms(place, artifact, visitor);
            }
        }
    }

    private void rooms(Place place, Artifact artifact, Consumer<Room> visitor) {
        Names names = places.get(place);
        if (names != null) {
            names.rooms(artifact.name(), visitor);
        }
    }
}
