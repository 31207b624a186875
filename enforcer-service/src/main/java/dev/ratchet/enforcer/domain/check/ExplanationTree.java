package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.ratchet.enforcer.domain.check.Explanation.Part;
import dev.ratchet.enforcer.domain.check.Explanation.State;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was observed of one evaluation in the form of the expression, at most {@value #MAX_PARTS} parts of it, and adds the
 * values of the parts that the evaluation went without. A chain of the same logical operator is one part; what a constant is
 * needs no saying.
 */
final class ExplanationTree {

    static final int MAX_PARTS = 200;

    private final Written written;
    private final Loops loops;
    private final CelExpr root;
    private final Observed observed;
    private final Map<Long, Integer> times;
    private final PartValues values;
    private int count;

    ExplanationTree(CelAbstractSyntaxTree ast, Loops loops, Observed observed, PartValues values) {
        this.written = new Written(ast);
        this.loops = loops;
        this.root = ast.getExpr();
        this.observed = observed;
        this.times = observed.times();
        this.values = values;
    }

    /**
     * Where parts are looked at: within loops, at one element of each.
     *
     * @param bound the variables of the loops; absent where one of them has no element
     * @param element the element of the innermost loop, for the part that is its condition
     */
    private record At(
            Observed observed,
            @Nullable Map<String, Object> bound,
            @Nullable Object element) {

        At withinCondition() {
            return element == null ? this : new At(observed, bound, null);
        }
    }

    /** @param failure why the whole has no value, where something went wrong */
    Part whole(@Nullable String failure) {
        At at = new At(observed, Map.of(), null);
        return failure == null ? part(root, at) : shown(root, new Came(State.FAILED, failure), at);
    }

    private Part part(CelExpr expr, At at) {
        return shown(expr, came(expr, at), at);
    }

    private Came came(CelExpr expr, At at) {
        Object known = at.observed().value(expr.id());
        if (known != null || at.bound() == null || values.areExhausted()) {
            return known == null ? Came.TO_NOTHING : Came.to(known);
        }
        String failure = values.evaluate(expr, at.bound(), at.observed());
        if (failure != null) {
            return new Came(values.areExhausted() ? State.NOT_EVALUATED : State.FAILED, failure);
        }
        Object value = at.observed().value(expr.id());
        return value == null ? Came.TO_NOTHING : Came.to(value);
    }

    private Part shown(CelExpr expr, Came came, At at) {
        count++;
        boolean isLoop = expr.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION;
        List<Object> deciding = isLoop ? deciding(expr, came, at) : List.of();
        List<Part> parts = isLoop ? partsOfLoop(expr, deciding, at) : parts(children(expr), at.withinCondition());
        return new Part(
                Readings.clean(written.text(expr)),
                came.state(),
                came.shown(),
                times.getOrDefault(expr.id(), 0),
                at.element() == null ? null : Readings.forPeople(at.element()),
                deciding.stream().map(Readings::forPeople).toList(),
                parts);
    }

    private List<Part> parts(List<CelExpr> exprs, At at) {
        List<Part> parts = new ArrayList<>();
        for (CelExpr expr : exprs) {
            if (expr.getKind() != CelExpr.ExprKind.Kind.CONSTANT && count < MAX_PARTS) {
                parts.add(part(expr, at));
            }
        }
        return parts;
    }

    /** What the loop goes over, and its condition at the first element that decided it, or else at the last. */
    private List<Part> partsOfLoop(CelExpr loop, List<Object> deciding, At at) {
        List<Part> parts = new ArrayList<>(parts(List.of(loop.comprehension().iterRange()), at.withinCondition()));
        List<?> elements = elements(loop, at);
        Object element = !deciding.isEmpty() ? deciding.getFirst() : elements.isEmpty() ? null : elements.getLast();
        parts.addAll(parts(List.of(loops.condition(loop)), atElement(loop, element, at)));
        return parts;
    }

    private At atElement(CelExpr loop, @Nullable Object element, At around) {
        Map<String, Object> bound = null;
        if (element != null && around.bound() != null) {
            bound = new HashMap<>(around.bound());
            bound.put(loop.comprehension().iterVar(), element);
        }
        return new At(new Observed(loops), bound, element);
    }

    private List<Object> deciding(CelExpr loop, Came came, At at) {
        Rounds rounds = at.observed().rounds(loop.id());
        List<?> elements = elements(loop, at);
        return rounds == null
                ? List.of()
                : rounds.firstOf(came.deciding(loops.isDecidedByFailure(loop))).stream()
                        .<Object>map(elements::get)
                        .toList();
    }

    /** The elements that the loop got to. */
    private static List<?> elements(CelExpr loop, At at) {
        Rounds rounds = at.observed().rounds(loop.id());
        List<?> all = Loops.elements(
                at.observed().value(loop.comprehension().iterRange().id()));
        return rounds == null ? List.of() : all.subList(0, Math.min(all.size(), rounds.last() + 1));
    }

    private static List<CelExpr> children(CelExpr expr) {
        return switch (expr.getKind()) {
            case SELECT -> List.of(expr.select().operand());
            case CALL -> operands(expr);
            case LIST -> expr.list().elements();
            case MAP ->
                expr.map().entries().stream().map(CelExpr.CelMap.Entry::value).toList();
            default -> List.of();
        };
    }

    private static List<CelExpr> operands(CelExpr expr) {
        String function = expr.call().function();
        List<CelExpr> operands = new ArrayList<>();
        expr.call().target().ifPresent(operands::add);
        for (CelExpr argument : expr.call().args()) {
            boolean isChain = (function.equals("_&&_") || function.equals("_||_"))
                    && argument.getKind() == CelExpr.ExprKind.Kind.CALL
                    && argument.call().function().equals(function);
            operands.addAll(isChain ? operands(argument) : List.of(argument));
        }
        return operands;
    }
}
