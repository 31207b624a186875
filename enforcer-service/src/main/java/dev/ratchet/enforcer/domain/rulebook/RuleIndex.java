package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.fast.Literal;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Rule;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rules arranged by checkpoint and scope. Never changes. */
final class RuleIndex {

    private final Map<CheckPoint, Scopes> byCheckPoint = new EnumMap<>(CheckPoint.class);
    private final Literal[] literals;

    RuleIndex(Collection<RuleInForce> rules) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        List<Literal> distinct = new ArrayList<>();
        Map<CheckPoint, Map<Rule.Scope, RoomPlan>> plans = new EnumMap<>(CheckPoint.class);
        for (RuleInForce rule : rules) {
            plans.computeIfAbsent(rule.rule().checkPoint(), checkPoint -> new LinkedHashMap<>())
                    .computeIfAbsent(
                            rule.rule().scope(),
                            scope -> new RoomPlan(literal ->
                                    numbers.computeIfAbsent(literal.shape(), shape -> numbered(literal, distinct))))
                    .add(rule);
        }
        plans.forEach((checkPoint, ofScopes) -> byCheckPoint.put(checkPoint, new Scopes(ofScopes)));
        this.literals = distinct.toArray(Literal[]::new);
    }

    /** All literals by number. */
    Literal[] literals() {
        return literals;
    }

    /** Shows every room whose rules speak of the artifact. */
    void rooms(CheckPoint checkPoint, Artifact artifact, @Nullable String workflow, Consumer<Room> visitor) {
        Scopes scopes = byCheckPoint.get(checkPoint);
        if (scopes != null) {
            scopes.rooms(artifact, workflow, visitor);
        }
    }

    /** Shows every room of whose rules it can't be said whether they speak of the artifact. */
    void unsure(CheckPoint checkPoint, Artifact artifact, @Nullable String workflow, Consumer<Room> visitor) {
        Scopes scopes = byCheckPoint.get(checkPoint);
        if (scopes != null && (workflow == null || artifact.kind() == null)) {
            scopes.unsure(artifact, workflow, visitor);
        }
    }

    private static int numbered(Literal literal, List<Literal> distinct) {
        distinct.add(literal);
        return distinct.size() - 1;
    }
}
