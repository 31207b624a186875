package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.HashSet;
import java.util.Set;

/**
 * What each node of a check costs: itself, and to go through its value once, since whoever uses the value may do so. An
 * object that is only looked into, or whose keys a loop goes over, charges by itself: the interpreter goes through it
 * whenever it is named, also where it tells of no node for that.
 */
final class Charges {

    private static final int NODE = 2;

    private final Set<Long> lookedInto = new HashSet<>();

    Charges(CelAbstractSyntaxTree check) {
        Nodes.of(check.getExpr()).forEach(this::note);
    }

    /** Steps for a node that has come to this value. */
    long of(CelExpr at, Object value) {
        return NODE + (value instanceof FactMap && lookedInto.contains(at.id()) ? 1 : Weight.of(value));
    }

    private void note(CelExpr node) {
        switch (node.getKind()) {
            case SELECT -> lookedInto.add(node.select().operand().id());
            case COMPREHENSION ->
                lookedInto.add(node.comprehension().iterRange().id());
            case CALL -> {
                if (node.call().function().equals("_[_]")) {
                    lookedInto.add(node.call().args().getFirst().id());
                }
            }
            default -> {}
        }
    }
}
