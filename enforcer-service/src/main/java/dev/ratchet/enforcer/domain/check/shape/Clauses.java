package dev.ratchet.enforcer.domain.check.shape;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.ratchet.enforcer.domain.check.shape.Literal.Atom;
import dev.ratchet.enforcer.domain.check.shape.Literal.Equal;
import dev.ratchet.enforcer.domain.check.shape.Literal.Range;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

/**
 * Takes a check apart into clauses, all of which must be true, each of which is true when one of its claims is. What
 * would become too many clauses stays one claim about the whole.
 */
final class Clauses {

    private static final int MAX = 64;
    private static final long MAX_EXACT = 1L << 53;
    private static final double NONE = Double.POSITIVE_INFINITY;

    private final NormalForm form;

    Clauses(NormalForm form) {
        this.form = form;
    }

    Set<Set<Literal>> of(CelExpr expression) {
        return of(expression, true);
    }

    private Set<Set<Literal>> of(CelExpr expression, boolean isTrue) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expression.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE) {
            return expression.constant().booleanValue() == isTrue ? Set.of() : Set.of(Set.of());
        }
        if (expression.getKind() != CelExpr.ExprKind.Kind.CALL) {
            return one(new Atom(form.of(expression), isTrue));
        }
        List<CelExpr> arguments = expression.call().args();
        return switch (expression.call().function()) {
            case "!_" -> of(arguments.getFirst(), !isTrue);
            case "_&&_" -> isTrue ? all(expression, arguments, true) : either(expression, arguments, false);
            case "_||_" -> isTrue ? either(expression, arguments, true) : all(expression, arguments, false);
            case "_==_", "_!=_", "_<_", "_<=_", "_>_", "_>=_" -> one(comparison(expression, isTrue));
            default -> one(new Atom(form.of(expression), isTrue));
        };
    }

    private Set<Set<Literal>> all(CelExpr whole, List<CelExpr> parts, boolean isTrue) {
        Set<Set<Literal>> clauses = new HashSet<>();
        parts.forEach(part -> clauses.addAll(of(part, isTrue)));
        return clauses.size() > MAX ? one(new Atom(form.of(whole), isTrue)) : clauses;
    }

    private Set<Set<Literal>> either(CelExpr whole, List<CelExpr> parts, boolean isTrue) {
        Set<Set<Literal>> product = Set.of(Set.of());
        for (CelExpr part : parts) {
            Set<Set<Literal>> next = new HashSet<>();
            for (Set<Literal> right : of(part, isTrue)) {
                product.forEach(left -> next.add(union(left, right)));
            }
            product = next;
            if (product.size() > MAX) {
                return one(new Atom(form.of(whole), isTrue));
            }
        }
        return product;
    }

    private Literal comparison(CelExpr expression, boolean isTrue) {
        CelExpr left = expression.call().args().getFirst();
        CelExpr right = expression.call().args().getLast();
        String operator = expression.call().function();
        boolean isSwapped = left.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
        CelExpr constant = isSwapped ? left : right;
        String term = form.of(isSwapped ? right : left);
        boolean isAboutConstant = constant.getKind() == CelExpr.ExprKind.Kind.CONSTANT;
        OptionalDouble number = isAboutConstant ? number(constant.constant()) : OptionalDouble.empty();
        boolean isEquality = operator.equals("_==_") || operator.equals("_!=_");
        boolean isEqual = operator.equals("_==_") == isTrue;
        if (isEquality && number.isPresent() && isEqual) {
            return Range.point(term, number.getAsDouble());
        }
        if (isEquality && isAboutConstant) {
            String value = number.isPresent()
                    ? String.valueOf(number.getAsDouble())
                    : NormalForm.constant(constant.constant());
            return new Equal(term, value, isEqual);
        }
        if (isEquality) {
            String[] sides = {term, form.of(constant)};
            Arrays.sort(sides);
            return new Atom(sides[0] + " == " + sides[1], isEqual);
        }
        return number.isPresent()
                ? range(term, isSwapped ? swapped(operator) : operator, number.getAsDouble(), isTrue)
                : new Atom(form.of(expression), isTrue);
    }

    private static Range range(String term, String operator, double bound, boolean isTrue) {
        return switch (isTrue ? operator : negated(operator)) {
            case "_<_" -> new Range(term, -NONE, true, bound, true);
            case "_<=_" -> new Range(term, -NONE, true, bound, false);
            case "_>_" -> new Range(term, bound, true, NONE, true);
            default -> new Range(term, bound, false, NONE, true);
        };
    }

    private static String negated(String operator) {
        return switch (operator) {
            case "_<_" -> "_>=_";
            case "_<=_" -> "_>_";
            case "_>_" -> "_<=_";
            default -> "_<_";
        };
    }

    private static String swapped(String operator) {
        return switch (operator) {
            case "_<_" -> "_>_";
            case "_<=_" -> "_>=_";
            case "_>_" -> "_<_";
            default -> "_<=_";
        };
    }

    private static OptionalDouble number(CelConstant constant) {
        return switch (constant.getKind()) {
            case INT64_VALUE -> exactly(constant.int64Value());
            case DOUBLE_VALUE -> OptionalDouble.of(constant.doubleValue());
            default -> OptionalDouble.empty();
        };
    }

    private static OptionalDouble exactly(long whole) {
        double number = (double) whole;
        return Math.abs(whole) <= MAX_EXACT ? OptionalDouble.of(number) : OptionalDouble.empty();
    }

    private static Set<Set<Literal>> one(Literal literal) {
        return Set.of(Set.of(literal));
    }

    private static Set<Literal> union(Set<Literal> left, Set<Literal> right) {
        Set<Literal> both = new HashSet<>(left);
        both.addAll(right);
        return both;
    }
}
