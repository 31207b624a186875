package dev.ratchet.enforcer.domain.check;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The paths of facts, as far as an expression says them: {@code custom.review.by}, {@code manifests["pom.xml"].version},
 * {@code custom.approvals[].by} for each element of a list. A variable that goes over texts written in the expression stands
 * for each of them, for the first {@value #MOST} at most.
 */
final class Paths {

    private static final int MOST = 50;
    private static final String ELEMENT = "[]";

    private final Map<String, CelExpr> lists = new HashMap<>();

    /** From now on its variable stands for what the loop goes over. */
    void goOver(CelComprehension loop) {
        lists.put(loop.iterVar(), loop.iterRange());
    }

    /** Whether a path names each element of a list as a whole. */
    static boolean isElement(String path) {
        return path.endsWith(ELEMENT);
    }

    /** Whether a path goes through each element of a list. */
    static boolean isOfElement(String path) {
        return path.contains(ELEMENT);
    }

    /** The facts that an expression names; none where it is something else. */
    List<String> of(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT -> named(expr.ident().name());
            case SELECT ->
                of(expr.select().operand()).stream()
                        .map(within -> within + "." + expr.select().field())
                        .toList();
            case CALL -> expr.call().function().equals("_[_]") ? indexed(expr) : List.of();
            default -> List.of();
        };
    }

    private List<String> named(String name) {
        if (FactTypes.ALL.containsKey(name)) {
            return List.of(name);
        }
        CelExpr list = lists.get(name);
        return list == null ? List.of() : elementsOf(list);
    }

    private List<String> indexed(CelExpr expr) {
        CelExpr index = expr.call().args().getLast();
        List<String> within = of(expr.call().args().getFirst());
        if (within.isEmpty()) {
            return List.of();
        }
        if (of(index).equals(elementsOf(expr.call().args().getFirst()))) {
            return of(index);
        }
        return written(index).stream()
                .flatMap(key -> within.stream().map(path -> "%s[\"%s\"]".formatted(path, key)))
                .limit(MOST)
                .toList();
    }

    /** The texts that an expression may be, where they are written in it or in what its variable goes over. */
    private List<String> written(CelExpr expr) {
        if (isText(expr)) {
            return List.of(expr.constant().stringValue());
        }
        CelExpr list = expr.getKind() == CelExpr.ExprKind.Kind.IDENT
                ? lists.get(expr.ident().name())
                : null;
        if (list == null || list.getKind() != CelExpr.ExprKind.Kind.LIST) {
            return List.of();
        }
        List<CelExpr> elements = list.list().elements();
        return elements.stream().allMatch(Paths::isText)
                ? elements.stream()
                        .limit(MOST)
                        .map(text -> text.constant().stringValue())
                        .toList()
                : List.of();
    }

    /** What a text may be: joined texts with the facts in them as placeholders. */
    List<String> texts(CelExpr expr) {
        List<String> written = written(expr);
        if (!written.isEmpty()) {
            return written;
        }
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals("_+_")) {
            List<String> ends = texts(expr.call().args().getLast());
            return texts(expr.call().args().getFirst()).stream()
                    .flatMap(begin -> ends.stream().map(end -> begin + end))
                    .limit(MOST)
                    .toList();
        }
        List<String> paths =
                of(expr).stream().filter(path -> !isOfElement(path)).toList();
        return List.of("${" + (paths.isEmpty() ? "…" : paths.getFirst()) + "}");
    }

    /** Each element of the lists that an expression names. */
    List<String> elementsOf(CelExpr list) {
        return of(list).stream().map(path -> path + ELEMENT).toList();
    }

    /** The constants that are written there. */
    static Stream<String> constants(CelExpr expr) {
        return switch (expr.getKind()) {
            case CONSTANT -> Stream.of(Written.constant(expr.constant()));
            case LIST -> expr.list().elements().stream().limit(MOST).flatMap(Paths::constants);
            default -> Stream.empty();
        };
    }

    private static boolean isText(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE;
    }
}
