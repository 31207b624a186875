package dev.ratchet.enforcer.domain.check.fast;

import com.google.common.collect.ImmutableMap;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelReference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** One checked expression on its way to closures. Throws {@link Beyond} at what they don't cover. */
final class Translation {

    private final Map<String, Slot> slots;
    private final ImmutableMap<Long, CelReference> references;
    private final Calls calls;
    private final Map<String, Integer> elements = new HashMap<>();
    private int loops;

    Translation(Map<String, Slot> slots, ImmutableMap<Long, CelReference> references, int maxRegexProgram) {
        this.slots = slots;
        this.references = references;
        this.calls = new Calls(this, maxRegexProgram);
    }

    /** How many loops there are in what was translated so far. */
    int loops() {
        return loops;
    }

    /** The named fact that this part is. */
    Optional<Slot> slot(CelExpr part) {
        boolean isName = part.getKind() == CelExpr.ExprKind.Kind.IDENT
                || (part.getKind() == CelExpr.ExprKind.Kind.SELECT
                        && !part.select().testOnly());
        CelReference reference = references.get(part.id());
        return isName && reference != null ? Optional.ofNullable(slots.get(reference.name())) : Optional.empty();
    }

    /** The overloads that the type check has left of a call. */
    List<String> overloads(CelExpr part) {
        CelReference reference = references.get(part.id());
        return reference == null ? List.of() : reference.overloadIds();
    }

    Truth truth(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> constant(part.constant());
            case CALL -> calls.truth(part).orElseGet(() -> asTruth(calls.value(part)));
            case COMPREHENSION -> Loop.truth(this, part.comprehension()).orElseGet(() -> asTruth(value(part)));
            case SELECT -> part.select().testOnly() ? has(part) : asTruth(value(part));
            default -> asTruth(value(part));
        };
    }

    Value value(CelExpr part) {
        return switch (part.getKind()) {
            case CONSTANT -> {
                Object constant = Calls.constant(part.constant());
                yield frame -> constant;
            }
            case IDENT -> named(part);
            case SELECT -> part.select().testOnly() ? Value.of(has(part)) : selected(part);
            case CALL -> called(part);
            case LIST -> calls.list(part.list());
            case COMPREHENSION ->
                Loop.truth(this, part.comprehension())
                        .map(Value::of)
                        .orElseGet(() -> Loop.filter(this, part.comprehension()));
            default -> throw new Beyond();
        };
    }

    /** Within a loop, its element by name. */
    <T> T within(String element, int place, Supplier<T> translated) {
        Integer outer = elements.put(element, place);
        try {
            return translated.get();
        } finally {
            if (outer == null) {
                elements.remove(element);
            } else {
                elements.put(element, outer);
            }
        }
    }

    /** The place of the next loop's element. */
    int nextPlace() {
        loops++;
        if (loops > Frame.LOOPS) {
            throw new Beyond();
        }
        return loops - 1;
    }

    private static Truth constant(CelConstant constant) {
        int truth = Truth.ofValue(Calls.constant(constant));
        return frame -> truth;
    }

    private static Truth asTruth(Value value) {
        return frame -> Truth.ofValue(value.in(frame));
    }

    private Value called(CelExpr part) {
        return calls.truth(part).map(Value::of).orElseGet(() -> calls.value(part));
    }

    private Value named(CelExpr part) {
        Integer place = elements.get(part.ident().name());
        if (place != null) {
            return new Element(place);
        }
        return slot(part).orElseThrow(Beyond::new);
    }

    private Value selected(CelExpr part) {
        Optional<Slot> slot = slot(part);
        if (slot.isPresent()) {
            return slot.get();
        }
        Value operand = value(part.select().operand());
        String field = part.select().field();
        return frame -> {
            if (operand.in(frame) instanceof Map<?, ?> map) {
                frame.lookThrough(map);
                return Calls.at(map, field);
            }
            return Value.NONE;
        };
    }

    private Truth has(CelExpr part) {
        if (references.containsKey(part.id())) {
            throw new Beyond();
        }
        Value operand = value(part.select().operand());
        String field = part.select().field();
        return frame ->
                operand.in(frame) instanceof Map<?, ?> map ? Truth.known(map.containsKey(field)) : Truth.UNDECIDED;
    }

    /** The arguments of a call, the value that it is called on first. */
    static List<CelExpr> arguments(CelCall call) {
        return call.target().isEmpty()
                ? call.args()
                : Stream.concat(call.target().stream(), call.args().stream()).toList();
    }
}
