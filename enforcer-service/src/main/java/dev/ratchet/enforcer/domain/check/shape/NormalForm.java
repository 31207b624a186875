package dev.ratchet.enforcer.domain.check.shape;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an expression so that those that differ in notation only are written alike; notes which facts it reads. */
final class NormalForm {

    private static final Set<String> LOOPS = Set.of("all", "exists", "exists_one", "filter", "map");
    private static final Set<String> ON_PATHS = Set.of("exists", "under", "text");
    private static final Set<String> SYMMETRIC = Set.of("_==_", "_!=_", "_&&_", "_||_");

    private final Set<String> facts = new TreeSet<>();

    /** The paths of facts that were read so far. */
    Set<String> facts() {
        return facts;
    }

    String of(CelExpr expression) {
        return of(expression, Map.of());
    }

    private String of(CelExpr expression, Map<String, String> loops) {
        return switch (expression.getKind()) {
            case CONSTANT -> constant(expression.constant());
            case IDENT -> name(expression.ident().name(), loops);
            case SELECT -> select(expression, loops);
            case CALL -> call(expression.call(), loops);
            case LIST -> all(expression.list().elements(), loops).collect(Collectors.joining(", ", "[", "]"));
            default -> expression.toString().replaceAll("id: \\d+", "").replaceAll("\\s+", " ");
        };
    }

    static String constant(CelConstant constant) {
        return constant.getKind() == CelConstant.Kind.STRING_VALUE
                ? "'" + constant.stringValue() + "'"
                : constant.toString();
    }

    private String name(String name, Map<String, String> loops) {
        if (loops.containsKey(name)) {
            return loops.getOrDefault(name, name);
        }
        facts.add(name);
        return name;
    }

    private String select(CelExpr expression, Map<String, String> loops) {
        String path = path(expression, loops);
        if (!path.isEmpty()) {
            facts.add(path);
            return path;
        }
        return of(expression.select().operand(), loops) + "."
                + expression.select().field();
    }

    /** The dotted path of a fact; empty when the expression is something else. */
    private static String path(CelExpr expression, Map<String, String> loops) {
        if (expression.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            String name = expression.ident().name();
            return loops.containsKey(name) ? "" : name;
        }
        if (expression.getKind() != CelExpr.ExprKind.Kind.SELECT) {
            return "";
        }
        String operand = path(expression.select().operand(), loops);
        return operand.isEmpty() ? "" : operand + "." + expression.select().field();
    }

    private String call(CelExpr.CelCall call, Map<String, String> loops) {
        String function = call.function();
        if (function.equals("_+_")) {
            List<String> parts = joined(call, loops);
            return parts.size() == 1 ? parts.getFirst() : "(" + String.join(" + ", parts) + ")";
        }
        if (call.target().isPresent() && LOOPS.contains(function) && call.args().size() == 2) {
            return loop(call, call.target().get(), loops);
        }
        List<String> arguments = new ArrayList<>(all(call.args(), loops).toList());
        if (SYMMETRIC.contains(function)) {
            arguments.sort(null);
        }
        if (call.target().isEmpty() && ON_PATHS.contains(function)) {
            arguments.replaceAll(NormalForm::withoutSlash);
        }
        String target = call.target().map(of -> of(of, loops) + ".").orElse("");
        return target + function + String.join(", ", arguments).transform(list -> "(" + list + ")");
    }

    private String loop(CelExpr.CelCall call, CelExpr over, Map<String, String> loops) {
        CelExpr element = call.args().getFirst();
        Map<String, String> within = new HashMap<>(loops);
        if (element.getKind() == CelExpr.ExprKind.Kind.IDENT) {
            within.put(element.ident().name(), "$" + (loops.size() + 1));
        }
        return "%s.%s(%s)"
                .formatted(of(over, loops), call.function(), of(call.args().get(1), within));
    }

    /** The parts of a sum from left to right; neighbouring constant texts are one. */
    private List<String> joined(CelExpr.CelCall sum, Map<String, String> loops) {
        List<String> parts = new ArrayList<>();
        for (CelExpr argument : sum.args()) {
            boolean isSum = argument.getKind() == CelExpr.ExprKind.Kind.CALL
                    && argument.call().function().equals("_+_");
            for (String part : isSum ? joined(argument.call(), loops) : List.of(of(argument, loops))) {
                String last = parts.isEmpty() ? "" : parts.getLast();
                if (last.startsWith("'") && part.startsWith("'")) {
                    parts.set(parts.size() - 1, last.substring(0, last.length() - 1) + part.substring(1));
                } else {
                    parts.add(part);
                }
            }
        }
        return parts;
    }

    private static String withoutSlash(String path) {
        return path.replaceAll("/'(\\)?)$", "'$1").replaceAll(" \\+ ''(\\)?)$", "$1");
    }

    private Stream<String> all(List<CelExpr> expressions, Map<String, String> loops) {
        return expressions.stream().map(expression -> of(expression, loops));
    }
}
