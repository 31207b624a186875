package dev.ratchet.enforcer.domain.check;

import dev.cel.common.ast.CelExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** All the nodes of an expression, each before its parts. */
final class Nodes {

    private Nodes() {}

    static Stream<CelExpr> of(CelExpr expr) {
        return Stream.concat(Stream.of(expr), partsOf(expr).stream().flatMap(Nodes::of));
    }

    static List<CelExpr> partsOf(CelExpr expr) {
        return switch (expr.getKind()) {
            case SELECT -> List.of(expr.select().operand());
            case CALL -> {
                List<CelExpr> all = new ArrayList<>();
                expr.call().target().ifPresent(all::add);
                all.addAll(expr.call().args());
                yield all;
            }
            case LIST -> expr.list().elements();
            case MAP ->
                expr.map().entries().stream()
                        .flatMap(entry -> Stream.of(entry.key(), entry.value()))
                        .toList();
            case COMPREHENSION ->
                List.of(
                        expr.comprehension().iterRange(),
                        expr.comprehension().accuInit(),
                        expr.comprehension().loopCondition(),
                        expr.comprehension().loopStep(),
                        expr.comprehension().result());
            default -> List.of();
        };
    }
}
