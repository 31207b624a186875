package dev.ratchet.enforcer.domain.check.fast;

import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelComprehension;
import java.util.List;

/** A text of an expression that is equal for equal expressions, wherever they stand. */
final class Shape {

    private Shape() {}

    static String of(CelExpr part) {
        StringBuilder text = new StringBuilder();
        write(part, text);
        return text.toString();
    }

    private static void write(CelExpr part, StringBuilder text) {
        switch (part.getKind()) {
            case CONSTANT -> text.append(part.constant().getKind()).append(constant(part));
            case IDENT -> text.append(part.ident().name());
            case SELECT -> {
                text.append(part.select().testOnly() ? "has " : "get ");
                write(part.select().operand(), text);
                text.append('.').append(part.select().field());
            }
            case CALL -> {
                text.append(part.call().function());
                part.call().target().ifPresent(target -> all(List.of(target), text));
                all(part.call().args(), text);
            }
            case LIST -> all(part.list().elements(), text);
            case COMPREHENSION -> write(part.comprehension(), text);
            default -> throw new Beyond();
        }
    }

    private static void write(CelComprehension loop, StringBuilder text) {
        text.append(loop.iterVar()).append(':').append(loop.accuVar());
        all(List.of(loop.iterRange(), loop.accuInit(), loop.loopCondition(), loop.loopStep(), loop.result()), text);
    }

    private static void all(Iterable<CelExpr> parts, StringBuilder text) {
        text.append('(');
        for (CelExpr part : parts) {
            write(part, text);
            text.append(',');
        }
        text.append(')');
    }

    /** A text is written with its length, so that nothing in it can be mistaken. */
    private static String constant(CelExpr part) {
        return switch (part.constant().getKind()) {
            case STRING_VALUE ->
                part.constant().stringValue().length() + ":" + part.constant().stringValue();
            case INT64_VALUE -> String.valueOf(part.constant().int64Value());
            case DOUBLE_VALUE -> String.valueOf(part.constant().doubleValue());
            case BOOLEAN_VALUE -> String.valueOf(part.constant().booleanValue());
            default -> throw new Beyond();
        };
    }
}
