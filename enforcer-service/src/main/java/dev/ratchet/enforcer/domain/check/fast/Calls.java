package dev.ratchet.enforcer.domain.check.fast;

import com.google.re2j.Pattern;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelList;
import dev.ratchet.events.Texts.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;

/** The functions and operators of the language as closures. */
final class Calls {

    private final Translation translation;
    private final int maxRegexProgram;

    Calls(Translation translation, int maxRegexProgram) {
        this.translation = translation;
        this.maxRegexProgram = maxRegexProgram;
    }

    /** A call whose value is a truth; empty when it has another. */
    Optional<Truth> truth(CelExpr part) {
        CelCall call = part.call();
        List<CelExpr> arguments = Translation.arguments(call);
        return Optional.ofNullable(
                switch (call.function()) {
                    case "_&&_" -> and(translation.truth(arguments.get(0)), translation.truth(arguments.get(1)));
                    case "_||_" -> or(translation.truth(arguments.get(0)), translation.truth(arguments.get(1)));
                    case "!_" -> not(translation.truth(arguments.getFirst()));
                    case "_==_" -> same(value(arguments, 0), value(arguments, 1));
                    case "_!=_" -> not(same(value(arguments, 0), value(arguments, 1)));
                    case "@in" -> in(signature(part), value(arguments, 0), value(arguments, 1));
                    case "exists" -> exists(value(arguments, 0));
                    case "startsWith" -> text(arguments, Side.BEGINNING, String::startsWith);
                    case "endsWith" -> text(arguments, Side.END, String::endsWith);
                    case "contains" -> text(arguments, String::contains);
                    case "matches" -> matches(value(arguments, 0), arguments.get(1));
                    default -> {
                        Comparison comparison = Comparison.of(call.function());
                        yield comparison == null ? null : compared(part, comparison, arguments);
                    }
                });
    }

    /** A call with any other value. */
    Value value(CelExpr part) {
        CelCall call = part.call();
        List<CelExpr> arguments = Translation.arguments(call);
        return switch (call.function()) {
            case "_?_:_" -> chosen(translation.truth(arguments.get(0)), value(arguments, 1), value(arguments, 2));
            case "_[_]" -> indexed(signature(part), value(arguments, 0), value(arguments, 1));
            case "size" -> size(signature(part), value(arguments, 0));
            case "-_" -> {
                Signature signature = signature(part);
                Value operand = value(arguments, 0);
                yield frame -> Arithmetic.negated(signature, operand.in(frame));
            }
            case "glob" -> ofText(value(arguments, 0), Files::glob);
            case "under" -> ofText(value(arguments, 0), Files::under);
            case "text" -> ofText(value(arguments, 0), Files::text);
            default -> arithmetic(part, arguments);
        };
    }

    Value list(CelList list) {
        if (!list.optionalIndices().isEmpty()) {
            throw new Beyond();
        }
        List<Value> elements = list.elements().stream().map(translation::value).toList();
        if (list.elements().stream().allMatch(each -> each.getKind() == CelExpr.ExprKind.Kind.CONSTANT)) {
            List<Object> constants = list.elements().stream()
                    .map(each -> constant(each.constant()))
                    .toList();
            return frame -> constants;
        }
        return frame -> {
            List<Object> values = new ArrayList<>(elements.size());
            for (Value element : elements) {
                Object value = element.in(frame);
                if (value == Value.NONE) {
                    return Value.NONE;
                }
                values.add(value);
            }
            return values;
        };
    }

    static Object constant(CelConstant constant) {
        return switch (constant.getKind()) {
            case STRING_VALUE -> constant.stringValue();
            case INT64_VALUE -> (Object) constant.int64Value();
            case DOUBLE_VALUE -> (Object) constant.doubleValue();
            case BOOLEAN_VALUE -> constant.booleanValue();
            default -> throw new Beyond();
        };
    }

    static Object at(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null ? Value.NONE : value;
    }

    private Value value(List<CelExpr> arguments, int index) {
        return translation.value(arguments.get(index));
    }

    private Signature signature(CelExpr part) {
        return Signature.of(translation.overloads(part));
    }

    private Value arithmetic(CelExpr part, List<CelExpr> arguments) {
        String function = part.call().function();
        if (!Arithmetic.has(function)) {
            throw new Beyond();
        }
        Arithmetic operation = Arithmetic.of(function);
        Signature signature = signature(part);
        Value left = value(arguments, 0);
        Value right = value(arguments, 1);
        return frame -> {
            Object first = left.in(frame);
            Object second = right.in(frame);
            return signature.fits(first, second) ? operation.of(first, second) : Value.NONE;
        };
    }

    private static Truth and(Truth left, Truth right) {
        return frame -> {
            int first = left.of(frame);
            if (first == Truth.FALSE) {
                return Truth.FALSE;
            }
            int second = right.of(frame);
            return second == Truth.FALSE ? Truth.FALSE : Math.max(first, second);
        };
    }

    private static Truth or(Truth left, Truth right) {
        return frame -> {
            int first = left.of(frame);
            if (first == Truth.TRUE) {
                return Truth.TRUE;
            }
            int second = right.of(frame);
            return second == Truth.TRUE ? Truth.TRUE : Math.max(first, second);
        };
    }

    private static Truth same(Value left, Value right) {
        return frame -> {
            Object first = left.in(frame);
            Object second = right.in(frame);
            frame.lookThrough(first);
            frame.lookThrough(second);
            return Sameness.of(first, second);
        };
    }

    private Truth compared(CelExpr part, Comparison comparison, List<CelExpr> arguments) {
        Optional<Truth> simple =
                translation.slot(arguments.get(0)).flatMap(slot -> comparison.with(slot, arguments.get(1)));
        return simple.orElseGet(() -> comparedAtLarge(part, comparison, arguments));
    }

    private Truth comparedAtLarge(CelExpr part, Comparison comparison, List<CelExpr> arguments) {
        Signature signature = signature(part);
        Value left = value(arguments, 0);
        Value right = value(arguments, 1);
        return frame -> {
            Object first = left.in(frame);
            Object second = right.in(frame);
            return signature.fits(first, second) ? comparison.of(first, second) : Truth.UNDECIDED;
        };
    }

    private static Truth not(Truth operand) {
        return operand instanceof ElementClaim claim ? claim.denied() : frame -> Truth.not(operand.of(frame));
    }

    private static Value chosen(Truth condition, Value yes, Value no) {
        return frame -> switch (condition.of(frame)) {
            case Truth.TRUE -> yes.in(frame);
            case Truth.FALSE -> no.in(frame);
            default -> Value.NONE;
        };
    }

    private static Truth in(Signature signature, Value element, Value container) {
        return frame -> {
            Object wanted = element.in(frame);
            Object where = container.in(frame);
            if (wanted == Value.NONE || !signature.fits(wanted, where)) {
                return Truth.UNDECIDED;
            }
            frame.lookThrough(where);
            return switch (where) {
                case List<?> list -> Sameness.isIn(wanted, list);
                case Map<?, ?> map -> Truth.known(map.containsKey(key(wanted)));
                default -> Truth.UNDECIDED;
            };
        };
    }

    /** Objects of facts have texts as keys; whatever else is asked for is left to the interpreter. */
    private static String key(Object index) {
        if (index instanceof String text) {
            return text;
        }
        throw new Beyond();
    }

    private static Value indexed(Signature signature, Value container, Value index) {
        return frame -> {
            Object where = container.in(frame);
            Object at = index.in(frame);
            if (where == Value.NONE || at == Value.NONE || !signature.fits(where, at)) {
                return Value.NONE;
            }
            frame.lookThrough(where);
            if (where instanceof Map<?, ?> map) {
                return at(map, key(at));
            }
            if (at instanceof Double) {
                throw new Beyond();
            }
            return where instanceof List<?> list && at instanceof Long place && place >= 0 && place < list.size()
                    ? list.get(place.intValue())
                    : Value.NONE;
        };
    }

    private static Value size(Signature signature, Value operand) {
        return frame -> {
            Object value = operand.in(frame);
            frame.lookThrough(value);
            return signature.fits(value) ? size(value) : Value.NONE;
        };
    }

    private static Object size(Object value) {
        return switch (value) {
            case String text -> (long) text.codePointCount(0, text.length());
            case List<?> list -> (long) list.size();
            case Map<?, ?> map -> (long) map.size();
            default -> Value.NONE;
        };
    }

    private static Truth exists(Value path) {
        return frame -> path.in(frame) instanceof String text ? frame.files().exists(text) : Truth.UNDECIDED;
    }

    private static Value ofText(Value argument, BiFunction<Files, String, Object> answer) {
        return frame -> {
            frame.lookThrough(frame.files().paths());
            Object found = argument.in(frame) instanceof String text ? answer.apply(frame.files(), text) : Value.NONE;
            frame.lookThrough(found);
            return found;
        };
    }

    private Truth text(List<CelExpr> arguments, BiPredicate<String, String> claim) {
        return TextClaim.of(value(arguments, 0), value(arguments, 1), claim);
    }

    private Truth text(List<CelExpr> arguments, Side side, BiPredicate<String, String> claim) {
        CelExpr part = arguments.get(1);
        return part.getKind() == CelExpr.ExprKind.Kind.CONSTANT && constant(part.constant()) instanceof String wanted
                ? TextClaim.of(value(arguments, 0), side, wanted)
                : text(arguments, claim);
    }

    private Truth matches(Value text, CelExpr regex) {
        if (regex.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            throw new Beyond();
        }
        Optional<Pattern> pattern = Regex.compiled(regex.constant().stringValue(), maxRegexProgram);
        return frame -> {
            if (pattern.isPresent() && text.in(frame) instanceof String whole) {
                frame.lookThrough(whole);
                return Truth.known(pattern.get().matcher(whole).find());
            }
            return Truth.UNDECIDED;
        };
    }
}
