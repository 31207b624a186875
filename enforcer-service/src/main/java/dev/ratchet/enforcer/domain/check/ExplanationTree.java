package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.values.ErrorValue;
import dev.cel.runtime.CelUnknownSet;
import dev.ratchet.enforcer.domain.check.Explanation.Part;
import dev.ratchet.enforcer.domain.check.Explanation.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Puts what was observed of one evaluation in the form of the expression, at most {@value #MAX_PARTS} parts of it. A chain of
 * the same logical operator is one part; what a constant is needs no saying.
 */
final class ExplanationTree {

    static final int MAX_PARTS = 200;

    private final Written written;
    private final Map<Long, CelExpr> macros;
    private final CelExpr root;
    private final Observed observed;
    private int count;

    ExplanationTree(CelAbstractSyntaxTree ast, Observed observed) {
        this.written = new Written(ast);
        this.macros = ast.getSource().getMacroCalls();
        this.root = ast.getExpr();
        this.observed = observed;
    }

    /** @param failure why the whole has no value, where something went wrong */
    Part whole(@Nullable String failure) {
        Part whole = part(root);
        return failure == null || whole.state() == State.KNOWN
                ? whole
                : new Part(whole.expression(), State.FAILED, failure, 1, whole.parts());
    }

    private Part part(CelExpr expr) {
        count++;
        List<Part> parts = new ArrayList<>();
        for (CelExpr child : children(expr)) {
            if (child.getKind() != CelExpr.ExprKind.Kind.CONSTANT && count < MAX_PARTS) {
                parts.add(part(child));
            }
        }
        Object value = observed.value(expr.id());
        State state = state(value, parts);
        return new Part(
                Readings.clean(written.text(expr)),
                state,
                state == State.KNOWN ? shown(value) : null,
                observed.times(expr.id()),
                parts);
    }

    /** A part that was begun and has no value is one that failed. */
    private static State state(@Nullable Object value, List<Part> parts) {
        if (value == null) {
            return parts.stream().anyMatch(part -> part.state() != State.NOT_EVALUATED)
                    ? State.FAILED
                    : State.NOT_EVALUATED;
        }
        return switch (value) {
            case CelUnknownSet unknown -> State.UNKNOWN;
            case ErrorValue error -> State.FAILED;
            default -> State.KNOWN;
        };
    }

    private static @Nullable Object shown(@Nullable Object value) {
        return value == null ? null : Readings.forPeople(value);
    }

    private List<CelExpr> children(CelExpr expr) {
        CelExpr macro = macros.get(expr.id());
        if (macro != null && expr.getKind() == CelExpr.ExprKind.Kind.COMPREHENSION) {
            return List.of(
                    expr.comprehension().iterRange(),
                    asEvaluated(macro.call().args().getLast()));
        }
        return switch (expr.getKind()) {
            case SELECT -> List.of(expr.select().operand());
            case CALL -> operands(expr);
            case LIST -> expr.list().elements();
            case MAP ->
                expr.map().entries().stream().map(CelExpr.CelMap.Entry::value).toList();
            default -> List.of();
        };
    }

    /** Within a macro, a macro stands only by its number. */
    private CelExpr asEvaluated(CelExpr ofMacro) {
        return ofMacro.getKind() == CelExpr.ExprKind.Kind.NOT_SET ? find(root, ofMacro.id()) : ofMacro;
    }

    private List<CelExpr> operands(CelExpr expr) {
        String function = expr.call().function();
        List<CelExpr> operands = new ArrayList<>();
        expr.call().target().ifPresent(operands::add);
        for (CelExpr argument : expr.call().args()) {
            boolean isChain = (function.equals("_&&_") || function.equals("_||_"))
                    && argument.getKind() == CelExpr.ExprKind.Kind.CALL
                    && argument.call().function().equals(function);
            operands.addAll(isChain ? operands(argument) : List.of(asEvaluated(argument)));
        }
        return operands;
    }

    private static CelExpr find(CelExpr from, long id) {
        return Nodes.of(from).filter(node -> node.id() == id).findFirst().orElse(from);
    }
}
