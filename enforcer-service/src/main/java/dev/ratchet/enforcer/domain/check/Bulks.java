package dev.ratchet.enforcer.domain.check;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.ast.CelReference;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.ratchet.enforcer.domain.check.fast.Extent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The bulk of every part of a check on facts of one extent: each node and each value is charged as the interpreter charges it, at its largest. */
final class Bulks {

    private static final int QUESTION = 60;
    private static final int MAX_JOINED_TEXT = 4_000;

    private final CelAbstractSyntaxTree ast;
    private final Map<String, Pattern> regexes;
    private final int extent;
    private final Map<String, Bulk> ranges = new HashMap<>();
    private final Map<String, Bulk> results = new HashMap<>();
    private int parts;
    private int loops;
    private long rounds;
    private boolean looksForPaths;

    /** @param regexes those that are written out in the check */
    Bulks(CelAbstractSyntaxTree ast, Map<String, Pattern> regexes, int extent) {
        this.ast = ast;
        this.regexes = regexes;
        this.extent = extent;
    }

    /** Whether neither the steps nor the rounds of an only loop can be more than what is allowed. */
    boolean isWithin(long steps) {
        long all = bulk(ast.getExpr()).steps() + (looksForPaths ? Extent.weightOfFiles(extent) / 4 * 9 : 0);
        return all <= steps && (loops != 1 || rounds <= CheckLanguage.MAX_ITERATIONS);
    }

    /** The parts of the document that were met. */
    int parts() {
        return parts;
    }

    private Bulk bulk(CelExpr expr) {
        Bulk fact = fact(expr);
        if (fact != null) {
            return fact.from(List.of(), 0);
        }
        return switch (expr.getKind()) {
            case CONSTANT -> constant(expr.constant()).from(List.of(), 0);
            case IDENT -> local(expr).from(List.of(), 0);
            case SELECT -> {
                Bulk operand = bulk(expr.select().operand());
                yield within(expr, operand).from(List.of(operand), 0);
            }
            case CALL -> call(expr, expr.call());
            case LIST -> {
                List<Bulk> elements = all(expr.list().elements());
                yield list(elements).from(elements, 0);
            }
            case COMPREHENSION -> loop(expr.comprehension());
            default -> Bulk.BOUNDLESS;
        };
    }

    private @Nullable Bulk fact(CelExpr expr) {
        boolean isTest =
                expr.getKind() == CelExpr.ExprKind.Kind.SELECT && expr.select().testOnly();
        CelReference reference = ast.getReferenceMap().get(expr.id());
        if (reference == null || isTest || expr.getKind() == CelExpr.ExprKind.Kind.CALL) {
            return null;
        }
        CelType type = FactTypes.ALL.get(reference.name());
        return type == null ? null : fact(reference.name(), type);
    }

    private Bulk fact(String name, CelType type) {
        if (name.equals("files")) {
            return files();
        }
        if (name.equals("documents")) {
            parts |= Extent.DOCUMENTS;
            return Bulk.many(Extent.weightOfDocuments(extent), Extent.charactersOfDocument(extent));
        }
        if (isSingle(type)) {
            return Bulk.ONE;
        }
        parts |= Extent.VALUES;
        return type.equals(SimpleType.STRING)
                ? Bulk.text(Extent.charactersOfValue(extent))
                : Bulk.many(Extent.weightOfValues(extent), Extent.charactersOfValue(extent));
    }

    private Bulk files() {
        parts |= Extent.FILES;
        return Bulk.many(Extent.weightOfFiles(extent), Extent.charactersOfPath(extent));
    }

    private static boolean isSingle(CelType type) {
        return type.equals(SimpleType.BOOL) || type.equals(SimpleType.INT) || type.equals(SimpleType.DOUBLE);
    }

    private static Bulk constant(CelConstant constant) {
        return constant.getKind() == CelConstant.Kind.STRING_VALUE
                ? Bulk.text(constant.stringValue().length())
                : Bulk.ONE;
    }

    /** The element of a loop, or what it has come to. */
    private Bulk local(CelExpr expr) {
        String name = expr.ident().name();
        Bulk range = ranges.get(name);
        return range == null ? results.getOrDefault(name, Bulk.BOUNDLESS) : within(expr, range);
    }

    /** A part of a larger value. */
    private Bulk within(CelExpr expr, Bulk container) {
        CelType type = ast.getType(expr.id()).orElse(SimpleType.DYN);
        if (isSingle(type)) {
            return Bulk.ONE;
        }
        return type.equals(SimpleType.STRING)
                ? Bulk.text(container.characters())
                : Bulk.many(container.weight(), container.characters());
    }

    private Bulk call(CelExpr expr, CelCall call) {
        List<CelExpr> all = new ArrayList<>(call.args());
        call.target().ifPresent(all::addFirst);
        List<Bulk> arguments = all(all);
        return switch (call.function()) {
            case "matches" -> Bulk.ONE.from(arguments, matching(arguments.getFirst(), all.getLast()));
            case "contains" -> Bulk.ONE.from(arguments, arguments.getFirst().characters() / 4);
            case "exists" -> path(Bulk.ONE).from(arguments, QUESTION);
            case "text" -> document().from(arguments, QUESTION);
            case "under" -> files().from(arguments, QUESTION + Extent.weightOfFiles(extent) / 4);
            case "glob" -> files().from(arguments, QUESTION + globbing(all.getFirst(), arguments.getFirst()));
            case "_+_" -> sum(expr, arguments).from(arguments, 0);
            case "_?_:_" -> arguments.get(1).or(arguments.get(2)).from(arguments, 0);
            case "_[_]" -> within(expr, arguments.getFirst()).from(arguments, 0);
            default -> Bulk.ONE.from(arguments, 0);
        };
    }

    private Bulk path(Bulk answer) {
        parts |= Extent.FILES;
        looksForPaths = true;
        return answer;
    }

    private Bulk document() {
        parts |= Extent.DOCUMENTS;
        return path(Bulk.text(Extent.charactersOfDocument(extent)));
    }

    private long matching(Bulk text, CelExpr regex) {
        Pattern known = regex.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                ? regexes.get(regex.constant().stringValue())
                : null;
        return known == null
                ? Bulk.BOUNDLESS.steps()
                : Bulk.product(text.characters() + 2, Regexes.mostStepsPerCharacter(known));
    }

    private long globbing(CelExpr pattern, Bulk argument) {
        long places = pattern.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                ? TextCost.places(pattern.constant().stringValue())
                : Math.min(PathFacts.MAX_PATTERN, argument.characters()) + 1;
        long each = 1 + places * (Extent.charactersOfPath(extent) + 1) / PathFacts.GLOB_WORK_A_STEP;
        return Bulk.product(Extent.weightOfFiles(extent) / 2, each);
    }

    private Bulk sum(CelExpr expr, List<Bulk> both) {
        CelType type = ast.getType(expr.id()).orElse(SimpleType.DYN);
        Bulk joined = both.getFirst().joined(both.getLast());
        if (type.equals(SimpleType.STRING)) {
            return Bulk.text(Math.min(
                    MAX_JOINED_TEXT,
                    both.getFirst().characters() + both.getLast().characters()));
        }
        return isSingle(type)
                ? Bulk.ONE
                : new Bulk(0, joined.weight(), joined.elements(), Math.max(MAX_JOINED_TEXT, joined.characters()));
    }

    private static Bulk list(List<Bulk> elements) {
        long weight = 1;
        long longest = 0;
        for (Bulk each : elements) {
            weight += 1 + each.weight();
            longest = Math.max(longest, each.characters());
        }
        return new Bulk(0, weight, elements.size(), longest);
    }

    /** What a loop collects is gone through whenever it is added to. */
    private Bulk loop(CelComprehension loop) {
        Bulk range = bulk(loop.iterRange());
        loops++;
        rounds = range.elements();
        boolean collects = loop.accuInit().getKind() == CelExpr.ExprKind.Kind.LIST;
        Bulk value = collects ? new Bulk(0, range.weight() + 1, range.elements(), range.characters()) : Bulk.ONE;
        Bulk init = bulk(loop.accuInit());
        Bulk outer = ranges.put(loop.iterVar(), range);
        Bulk outerResult = results.put(loop.accuVar(), value);
        Bulk condition = bulk(loop.loopCondition());
        Bulk step = bulk(loop.loopStep());
        Bulk result = bulk(loop.result());
        restore(ranges, loop.iterVar(), outer);
        restore(results, loop.accuVar(), outerResult);
        return value.from(
                List.of(range, init, condition.times(range.elements() + 1), step.times(range.elements()), result), 0);
    }

    private static void restore(Map<String, Bulk> locals, String name, @Nullable Bulk outer) {
        if (outer == null) {
            locals.remove(name);
        } else {
            locals.put(name, outer);
        }
    }

    private List<Bulk> all(List<CelExpr> exprs) {
        return exprs.stream().map(this::bulk).toList();
    }
}
