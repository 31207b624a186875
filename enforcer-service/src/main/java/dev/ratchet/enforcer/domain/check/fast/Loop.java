package dev.ratchet.enforcer.domain.check.fast;

import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.ratchet.events.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The macros over lists and objects, recognised by the shape that they expand to. */
final class Loop {

    private final Value range;
    private final int place;

    private Loop(Translation translation, CelComprehension loop) {
        this.range = translation.value(loop.iterRange());
        this.place = translation.nextPlace();
    }

    /** The loops {@code all}, {@code exists} and {@code exists_one}; empty for another. */
    static Optional<Truth> truth(Translation translation, CelComprehension loop) {
        CelExpr step = loop.loopStep();
        if (!loop.iterVar2().isEmpty() || step.getKind() != CelExpr.ExprKind.Kind.CALL) {
            throw new Beyond();
        }
        List<CelExpr> arguments = step.call().args();
        return switch (step.call().function()) {
            case "_&&_" -> Optional.of(any(translation, loop, arguments.get(1), Truth.FALSE));
            case "_||_" -> Optional.of(any(translation, loop, arguments.get(1), Truth.TRUE));
            case "_?_:_" ->
                isZero(loop.accuInit()) ? Optional.of(one(translation, loop, arguments.getFirst())) : Optional.empty();
            default -> throw new Beyond();
        };
    }

    /** The loop {@code filter}. */
    static Value filter(Translation translation, CelComprehension comprehension) {
        if (comprehension.accuInit().getKind() != CelExpr.ExprKind.Kind.LIST) {
            throw new Beyond();
        }
        CelExpr condition = comprehension.loopStep().call().args().getFirst();
        Loop loop = new Loop(translation, comprehension);
        Truth wanted = loop.predicate(translation, comprehension, condition);
        return frame -> {
            List<Object> chosen = new ArrayList<>();
            int truth = loop.each(frame, wanted, chosen);
            return truth == Truth.UNDECIDED ? Value.NONE : chosen;
        };
    }

    /** Ends at the first element that decides; what is undecided counts only where none does. */
    private static Truth any(Translation translation, CelComprehension comprehension, CelExpr condition, int deciding) {
        Loop loop = new Loop(translation, comprehension);
        Truth predicate = loop.predicate(translation, comprehension, condition);
        return frame -> {
            List<?> elements = loop.elements(frame);
            if (elements instanceof Texts texts
                    && predicate instanceof ElementClaim claim
                    && claim.loop() == loop.place) {
                return untilText(deciding, frame, texts, claim);
            }
            return elements == null ? Truth.UNDECIDED : loop.until(deciding, frame, elements, predicate);
        };
    }

    /** As {@link #until}, for texts that are looked through at once. */
    private static int untilText(int deciding, Frame frame, Texts texts, ElementClaim claim) {
        int first = claim.first(texts, deciding);
        frame.looked(texts, Math.min(first + 2, texts.size()));
        return first < texts.size() ? deciding : 1 - deciding;
    }

    /** The interpreter notices that it is decided when it has taken the next element; so its count is kept here. */
    private int until(int deciding, Frame frame, List<?> elements, Truth predicate) {
        int truth = 1 - deciding;
        int count = elements.size();
        for (int i = 0; i < count; i++) {
            frame.iterate();
            frame.put(place, elements, i);
            int each = predicate.of(frame);
            if (each == deciding) {
                if (i + 1 < count) {
                    frame.iterate();
                }
                return deciding;
            }
            truth = Math.max(truth, each);
        }
        return truth;
    }

    private static Truth one(Translation translation, CelComprehension comprehension, CelExpr condition) {
        Loop loop = new Loop(translation, comprehension);
        Truth wanted = loop.predicate(translation, comprehension, condition);
        return frame -> {
            List<Object> chosen = new ArrayList<>();
            int truth = loop.each(frame, wanted, chosen);
            return truth == Truth.UNDECIDED ? truth : Truth.known(chosen.size() == 1);
        };
    }

    private Truth predicate(Translation translation, CelComprehension comprehension, CelExpr condition) {
        return translation.within(comprehension.iterVar(), place, () -> translation.truth(condition));
    }

    /** Collects the elements that are wanted; undecided when one is. */
    private int each(Frame frame, Truth wanted, List<Object> chosen) {
        List<?> elements = elements(frame);
        if (elements == null) {
            return Truth.UNDECIDED;
        }
        int truth = Truth.TRUE;
        for (Object element : elements) {
            frame.iterate();
            frame.elements[place] = element;
            int each = wanted.of(frame);
            if (each == Truth.TRUE) {
                chosen.add(element);
            }
            truth = Math.max(truth, each);
        }
        return truth;
    }

    private @Nullable List<?> elements(Frame frame) {
        return switch (range.in(frame)) {
            case List<?> list -> list;
            case Map<?, ?> map -> List.copyOf(map.keySet());
            default -> null;
        };
    }

    private static boolean isZero(CelExpr part) {
        return part.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && part.constant().getKind() == CelConstant.Kind.INT64_VALUE
                && part.constant().int64Value() == 0;
    }
}
