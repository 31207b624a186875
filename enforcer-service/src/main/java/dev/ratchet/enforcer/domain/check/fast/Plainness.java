package dev.ratchet.enforcer.domain.check.fast;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.SimpleType;
import java.util.Map;
import java.util.Set;

/** Recognises checks that read nothing but numbers, texts, truth values and lists of texts, each by its name and as a whole, and don't compute. */
final class Plainness {

    /** None of these can fail on known values, so that all arguments are read. */
    private static final Set<String> PLAIN = Set.of(
            "_&&_",
            "_||_",
            "!_",
            "_==_",
            "_!=_",
            "_<_",
            "_<=_",
            "_>_",
            "_>=_",
            "@in",
            "_?_:_",
            "size",
            "startsWith",
            "endsWith",
            "contains");

    private static final Set<CelType> TYPES = Set.of(
            SimpleType.STRING, SimpleType.BOOL, SimpleType.INT, SimpleType.DOUBLE, ListType.create(SimpleType.STRING));

    private final CelAbstractSyntaxTree checked;
    private final Map<String, Slot> slots;

    private Plainness(CelAbstractSyntaxTree checked, Map<String, Slot> slots) {
        this.checked = checked;
        this.slots = slots;
    }

    static boolean of(CelAbstractSyntaxTree checked, Map<String, Slot> slots) {
        return new Plainness(checked, slots).isPlain(checked.getExpr());
    }

    private boolean isPlain(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> true;
            case IDENT, SELECT -> isFact(part);
            case CALL ->
                PLAIN.contains(part.call().function())
                        && Translation.arguments(part.call()).stream().allMatch(this::isPlain);
            case LIST -> part.list().elements().stream().allMatch(this::isPlain);
            default -> false;
        };
    }

    private boolean isFact(CelExpr part) {
        CelReference reference = checked.getReferenceMap().get(part.id());
        Slot slot = reference == null ? null : slots.get(reference.name());
        boolean isTest =
                part.getKind() == CelExpr.ExprKind.Kind.SELECT && part.select().testOnly();
        return slot != null && !isTest && TYPES.contains(slot.type());
    }
}
