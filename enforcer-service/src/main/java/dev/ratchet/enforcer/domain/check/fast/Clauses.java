package dev.ratchet.enforcer.domain.check.fast;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.types.SimpleType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes a check apart into clauses of literals. Denials move inwards; three-valued logic without the excluded middle is
 * distributive and keeps De Morgan's laws, so that this changes no truth (Kleene, Introduction to Metamathematics, § 64).
 */
final class Clauses {

    private static final String AND = "_&&_";
    private static final String OR = "_||_";
    private static final String NOT = "!_";

    private final Translation translation;

    Clauses(Translation translation) {
        this.translation = translation;
    }

    List<List<Literal>> of(CelExpr check) {
        List<List<Literal>> clauses = new ArrayList<>();
        conjuncts(check, false, clauses);
        return clauses;
    }

    private void conjuncts(CelExpr part, boolean isDenied, List<List<Literal>> clauses) {
        if (isCall(part, NOT)) {
            conjuncts(part.call().args().getFirst(), !isDenied, clauses);
        } else if (isCall(part, isDenied ? OR : AND)) {
            part.call().args().forEach(each -> conjuncts(each, isDenied, clauses));
        } else {
            List<Literal> clause = new ArrayList<>();
            disjuncts(part, isDenied, clause);
            clauses.add(List.copyOf(clause));
        }
    }

    private void disjuncts(CelExpr part, boolean isDenied, List<Literal> clause) {
        if (isCall(part, NOT)) {
            disjuncts(part.call().args().getFirst(), !isDenied, clause);
        } else if (isCall(part, isDenied ? AND : OR)) {
            part.call().args().forEach(each -> disjuncts(each, isDenied, clause));
        } else {
            clause.add(literal(part, isDenied));
        }
    }

    private Literal literal(CelExpr part, boolean isDenied) {
        Truth truth = translation.truth(part);
        return new Literal(
                (isDenied ? "!" : "") + Shape.of(part),
                isDenied ? frame -> Truth.not(truth.of(frame)) : truth,
                bound(part, isDenied));
    }

    private Literal.@Nullable Bound bound(CelExpr part, boolean isDenied) {
        if (part.getKind() != CelExpr.ExprKind.Kind.CALL || part.call().args().size() != 2) {
            return null;
        }
        CelExpr left = part.call().args().get(0);
        CelExpr right = part.call().args().get(1);
        String function = part.call().function();
        Comparison comparison = Comparison.of(function);
        if (comparison != null) {
            Comparison meant = isDenied ? comparison.negated() : comparison;
            return isConstant(right) ? limit(left, meant, right) : limit(right, meant.turned(), left);
        }
        boolean isDifferent =
                function.equals("_!=_") != isDenied && (function.equals("_!=_") || function.equals("_==_"));
        if (isDifferent) {
            return isConstant(right) ? noneOf(left, List.of(right)) : noneOf(right, List.of(left));
        }
        return isDenied && function.equals("@in") && right.getKind() == CelExpr.ExprKind.Kind.LIST
                ? noneOf(left, right.list().elements())
                : null;
    }

    private Literal.@Nullable Bound limit(CelExpr side, Comparison comparison, CelExpr constant) {
        Optional<Slot> slot = translation.slot(side);
        if (slot.isEmpty() || !isConstant(constant)) {
            return null;
        }
        Double limit = limitOf(slot.get(), constant.constant());
        boolean isAbove = comparison == Comparison.MORE || comparison == Comparison.AT_LEAST;
        boolean isInclusive = comparison == Comparison.AT_MOST || comparison == Comparison.AT_LEAST;
        return limit == null ? null : new Literal.Limit(new Literal.Fact(slot.get()), isAbove, isInclusive, limit);
    }

    /** Only where comparing as double is exact and -0.0 makes no difference. */
    private static @Nullable Double limitOf(Slot slot, CelConstant constant) {
        if (constant.getKind() == CelConstant.Kind.INT64_VALUE) {
            long whole = constant.int64Value();
            boolean isExact = Math.abs(whole) < 1L << 30 && (slot.type().equals(SimpleType.INT) || whole != 0);
            return isExact && isNumber(slot) ? (double) whole : null;
        }
        return constant.getKind() == CelConstant.Kind.DOUBLE_VALUE
                        && slot.type().equals(SimpleType.DOUBLE)
                        && !Double.isNaN(constant.doubleValue())
                ? constant.doubleValue() + 0.0
                : null;
    }

    private static boolean isNumber(Slot slot) {
        return slot.type().equals(SimpleType.INT) || slot.type().equals(SimpleType.DOUBLE);
    }

    private Literal.@Nullable Bound noneOf(CelExpr side, List<CelExpr> constants) {
        Optional<Slot> slot = translation.slot(side).filter(s -> s.type().equals(SimpleType.STRING));
        boolean areTexts = constants.stream()
                .allMatch(c -> isConstant(c) && c.constant().getKind() == CelConstant.Kind.STRING_VALUE);
        return slot.isEmpty() || !areTexts
                ? null
                : new Literal.NoneOf(
                        new Literal.Fact(slot.get()),
                        constants.stream().map(c -> c.constant().stringValue()).toList());
    }

    private static boolean isConstant(CelExpr part) {
        return part.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
    }

    private static boolean isCall(CelExpr part, String function) {
        return part.getKind() == CelExpr.ExprKind.Kind.CALL
                && part.call().function().equals(function);
    }
}
