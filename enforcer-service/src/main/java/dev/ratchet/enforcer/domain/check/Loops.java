package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The loops of a check, found by the parts of them whose values tell how they go. Each loop comes from a macro. */
final class Loops {

    private final Map<Long, Long> byList = new HashMap<>();
    private final Map<Long, Long> byTurn = new HashMap<>();
    private final Map<Long, Long> byCondition = new HashMap<>();
    private final Map<Long, CelExpr> macros;

    Loops(CelAbstractSyntaxTree check) {
        this.macros = check.getSource().getMacroCalls();
        Nodes.of(check.getExpr())
                .filter(node -> node.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION)
                .forEach(this::note);
    }

    private void note(CelExpr loop) {
        byList.put(loop.comprehension().iterRange().id(), loop.id());
        byTurn.put(loop.comprehension().loopCondition().id(), loop.id());
        byCondition.put(condition(loop).id(), loop.id());
    }

    /** What the loop asks of each element. */
    CelExpr condition(CelExpr loop) {
        long id = macro(loop).call().args().getLast().id();
        return Nodes.of(loop.comprehension().loopStep())
                .filter(node -> node.id() == id)
                .findFirst()
                .orElseThrow();
    }

    /** What the loop goes over, where it goes over something: the elements of a list, the keys of an object. */
    static List<?> elements(@Nullable Object list) {
        return switch (list) {
            case List<?> elements -> elements;
            case FactMap facts -> List.copyOf(facts.names());
            case Map<?, ?> map -> List.copyOf(map.keySet());
            case null, default -> List.of();
        };
    }

    /** Whether one element that does not hold decides it, instead of one that does. */
    boolean isDecidedByFailure(CelExpr loop) {
        return macro(loop).call().function().equals("all");
    }

    /** The loop that begins once this part has a value. */
    Optional<Long> over(CelExpr list) {
        return Optional.ofNullable(byList.get(list.id()));
    }

    /** The loop that turns to its next element where this part is true. */
    Optional<Long> turnedBy(CelExpr condition) {
        return Optional.ofNullable(byTurn.get(condition.id()));
    }

    /** The loop that asks this of each element. */
    Optional<Long> decidedBy(CelExpr condition) {
        return Optional.ofNullable(byCondition.get(condition.id()));
    }

    private CelExpr macro(CelExpr loop) {
        return Objects.requireNonNull(macros.get(loop.id()));
    }
}
