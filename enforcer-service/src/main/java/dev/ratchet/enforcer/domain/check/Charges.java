package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelExpr.ExprKind.Kind;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What each node of a check costs: itself, and to go through its value once, since whoever uses the value may do so. A value
 * that is only looked into, or that a loop adds to in place, costs no more than a number; of an object that a loop goes over,
 * only the keys count.
 */
final class Charges {

    private static final int NODE = 2;

    private final Set<Long> lookedInto = new HashSet<>();
    private final Set<Long> growing = new HashSet<>();
    private final Set<Long> ranges = new HashSet<>();

    Charges(CelAbstractSyntaxTree check) {
        Nodes.of(check.getExpr()).forEach(this::note);
    }

    /** Steps for a node that has come to this value. */
    long of(CelExpr at, Object value) {
        return NODE + weight(at.id(), value);
    }

    private long weight(long node, Object value) {
        return switch (value) {
            case Grown grown when growing.contains(node) -> 1;
            case FactMap map when ranges.contains(node) -> map.weightOfKeys();
            case FactMap map when lookedInto.contains(node) -> 1;
            case List<?> list when lookedInto.contains(node) -> 1;
            default -> Weight.of(value);
        };
    }

    private void note(CelExpr node) {
        switch (node.getKind()) {
            case SELECT -> lookedInto.add(node.select().operand().id());
            case CALL -> note(node.call());
            case COMPREHENSION -> note(node.comprehension());
            default -> {}
        }
    }

    private void note(CelCall call) {
        if (call.function().equals("_[_]")) {
            lookedInto.add(call.args().getFirst().id());
        }
    }

    private void note(CelComprehension loop) {
        ranges.add(loop.iterRange().id());
        if (loop.accuInit().getKind() == Kind.LIST) {
            noteGrowing(loop.loopStep(), loop.accuVar());
        }
    }

    /** Whether a node of the loop's step hands on what was collected so far. */
    private boolean noteGrowing(CelExpr node, String collected) {
        boolean isGrowing =
                switch (node.getKind()) {
                    case IDENT -> node.ident().name().equals(collected);
                    case CALL -> isGrowing(node.call(), collected);
                    default -> false;
                };
        if (isGrowing) {
            growing.add(node.id());
        }
        return isGrowing;
    }

    private boolean isGrowing(CelCall call, String collected) {
        List<CelExpr> parts = call.args();
        return switch (call.function()) {
            case "_+_" -> noteGrowing(parts.getFirst(), collected);
            case "_?_:_" -> noteGrowing(parts.get(1), collected) | noteGrowing(parts.get(2), collected);
            default -> false;
        };
    }
}
