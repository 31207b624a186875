package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes parts of an expression as their author did, loops by the macro that they came from. */
final class Written {

    private static final Map<String, String> INFIX = Map.ofEntries(
            Map.entry("_&&_", "&&"),
            Map.entry("_||_", "||"),
            Map.entry("_==_", "=="),
            Map.entry("_!=_", "!="),
            Map.entry("_<_", "<"),
            Map.entry("_<=_", "<="),
            Map.entry("_>_", ">"),
            Map.entry("_>=_", ">="),
            Map.entry("_+_", "+"),
            Map.entry("_-_", "-"),
            Map.entry("_*_", "*"),
            Map.entry("_/_", "/"),
            Map.entry("_%_", "%"),
            Map.entry("@in", "in"));

    private final Map<Long, CelExpr> macros;

    Written(CelAbstractSyntaxTree ast) {
        this.macros = ast.getSource().getMacroCalls();
    }

    String text(CelExpr expr) {
        CelExpr macro = macros.get(expr.id());
        if (macro != null) {
            return call(macro.call());
        }
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant());
            case IDENT -> expr.ident().name();
            case SELECT ->
                expr.select().testOnly()
                        ? "has(%s.%s)"
                                .formatted(
                                        text(expr.select().operand()),
                                        expr.select().field())
                        : operand(expr.select().operand()) + "." + expr.select().field();
            case CALL -> call(expr.call());
            case LIST -> "[" + texts(expr.list().elements()) + "]";
            case MAP ->
                expr.map().entries().stream()
                        .map(entry -> text(entry.key()) + ": " + text(entry.value()))
                        .collect(Collectors.joining(", ", "{", "}"));
            default -> "…";
        };
    }

    private String call(CelCall call) {
        List<CelExpr> all = new ArrayList<>();
        call.target().ifPresent(all::add);
        all.addAll(call.args());
        String infix = INFIX.get(call.function());
        if (infix != null && all.size() == 2) {
            return operand(all.getFirst()) + " " + infix + " " + operand(all.getLast());
        }
        return switch (call.function()) {
            case "!_" -> "!" + operand(all.getFirst());
            case "-_" -> "-" + operand(all.getFirst());
            case "_[_]" -> operand(all.getFirst()) + "[" + text(all.getLast()) + "]";
            case "_?_:_" -> operand(all.get(0)) + " ? " + operand(all.get(1)) + " : " + operand(all.get(2));
            default ->
                call.target().map(target -> operand(target) + ".").orElse("") + call.function() + "("
                        + texts(call.args()) + ")";
        };
    }

    /** In parentheses where an operator around it could take it apart. */
    private String operand(CelExpr expr) {
        boolean isInfix = !macros.containsKey(expr.id())
                && expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && (INFIX.containsKey(expr.call().function())
                        || expr.call().function().equals("_?_:_"));
        return isInfix ? "(" + text(expr) + ")" : text(expr);
    }

    private String texts(List<CelExpr> exprs) {
        return exprs.stream().map(this::text).collect(Collectors.joining(", "));
    }

    static String constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE -> "\"" + constant.stringValue() + "\"";
            case INT64_VALUE -> Long.toString(constant.int64Value());
            case UINT64_VALUE -> constant.uint64Value() + "u";
            case DOUBLE_VALUE -> Double.toString(constant.doubleValue());
            case BOOLEAN_VALUE -> Boolean.toString(constant.booleanValue());
            default -> "null";
        };
    }
}
