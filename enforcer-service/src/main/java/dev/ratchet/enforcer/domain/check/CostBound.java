package dev.ratchet.enforcer.domain.check;

import com.google.re2j.Pattern;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExpr.CelCall;
import dev.cel.common.ast.CelExpr.CelComprehension;
import dev.cel.common.types.SimpleType;
import dev.ratchet.enforcer.domain.check.DeclaredSizes.Size;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Bounds the cost of a checked expression from its text alone: loops multiply, regular expressions, globs and texts cost by
 * their size. What it lets pass takes no more than {@link Meter#MAX_STEPS} on facts of the {@link DeclaredSizes}.
 */
final class CostBound {

    static final int MAX_DEPTH = 150;

    private static final int NODE = 2;
    private static final int CALL = 80;
    private static final int READ_TWICE = 2;

    /** To look for paths in the list of files twice, and then to put it in order. */
    private static final long PATHS = DeclaredSizes.FILES / 4 * 2 + DeclaredSizes.FILES * 4;

    private static final int REGEX_OF_FACTS = 100;

    private final CelAbstractSyntaxTree ast;
    private final Map<String, Size> loops = new HashMap<>();
    private final Map<String, Pattern> regexes = new HashMap<>();
    private boolean looksForPaths;

    CostBound(CelAbstractSyntaxTree ast) {
        this.ast = ast;
    }

    /** A part of the expression that can't be accepted, and why. */
    record Objection(CelExpr at, String message) {}

    /** What speaks against the expression; empty when it may be evaluated. */
    Optional<Objection> objection() {
        try {
            Cost cost = cost(ast.getExpr(), 1);
            if (cost.steps() + (looksForPaths ? PATHS : 0) > Meter.MAX_STEPS) {
                return Optional.of(tooCostly(cost));
            }
            return cost.rounds() <= CheckLanguage.MAX_ITERATIONS ? Optional.empty() : Optional.of(tooManyRounds(cost));
        } catch (Unacceptable unacceptable) {
            return Optional.of(unacceptable.objection);
        }
    }

    /** The regular expressions that are written out, once {@link #objection} has found none to object to. */
    Map<String, Pattern> regexes() {
        return regexes;
    }

    private static Objection tooCostly(Cost whole) {
        Cost culprit = whole.culprit(Meter.MAX_STEPS);
        return new Objection(
                culprit.at(),
                "this may take about %s steps; a whole check may take %s"
                        .formatted(grouped(culprit.steps()), grouped(Meter.MAX_STEPS)));
    }

    private static Objection tooManyRounds(Cost whole) {
        return new Objection(
                whole.at(),
                "this may look at about %s elements; a whole check may look at %s"
                        .formatted(grouped(whole.rounds()), grouped(CheckLanguage.MAX_ITERATIONS)));
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number).replace(',', ' ');
    }

    private Cost cost(CelExpr expr, int depth) {
        if (depth > MAX_DEPTH) {
            throw new Unacceptable(expr, "this nests more than %d deep".formatted(MAX_DEPTH));
        }
        return switch (expr.getKind()) {
            case CONSTANT -> leaf(expr, constant(expr.constant()));
            case IDENT -> leaf(expr, named(expr.ident().name()));
            case SELECT -> {
                Cost operand = cost(expr.select().operand(), depth + 1);
                yield field(expr, operand, List.of(operand));
            }
            case CALL -> call(expr, expr.call(), depth);
            case LIST -> list(expr, depth);
            case MAP -> map(expr, depth);
            case COMPREHENSION -> loop(expr, expr.comprehension(), depth);
            default -> throw new Unacceptable(expr, "this kind of expression is not part of the language");
        };
    }

    private Cost call(CelExpr expr, CelCall call, int depth) {
        List<Cost> parts = new ArrayList<>();
        call.target().ifPresent(target -> parts.add(cost(target, depth + 1)));
        call.args().forEach(argument -> parts.add(cost(argument, depth + 1)));
        Size first = parts.isEmpty() ? Size.ONE : parts.getFirst().size();
        return switch (call.function()) {
            case "matches" -> {
                long each = READ_TWICE
                        * Regexes.stepsPerCharacter(program(call.args().getLast()));
                yield Cost.of(expr, NODE + 1 + (first.characters() + 1) * each, Size.ONE, parts);
            }
            case "exists" -> path(Cost.of(expr, CALL, Size.ONE, parts));
            case "glob" -> answer(expr, call, 1 + TextCost.ofGlob(call.args().getFirst()), parts);
            case "under" -> answer(expr, call, DeclaredSizes.FILES / 4, parts);
            case "text" -> path(answer(expr, call, 0, parts));
            case "contains" -> Cost.of(expr, NODE + 1 + first.characters() / 8, Size.ONE, parts);
            case "_+_" -> of(expr, joined(first, parts.getLast().size()), parts);
            case "_?_:_" -> of(expr, parts.get(1).size(), parts);
            case "_[_]" -> field(expr, parts.getFirst(), parts);
            case "_==_", "_!=_" -> Cost.of(expr, NODE + 1 + comparing(call), Size.ONE, parts);
            default -> Cost.of(expr, NODE + 1, new Size(1, TextCost.ofResult(call.function())), parts);
        };
    }

    /** Two values of which only the facts know what they are. */
    private static long comparing(CelCall call) {
        return call.args().stream().allMatch(CostBound::isOfTeam) ? DeclaredSizes.ANY_COMPARED : 0;
    }

    /** Whether it is a part of what a team adds to the facts. */
    private static boolean isOfTeam(CelExpr part) {
        return switch (part.getKind()) {
            case IDENT -> part.ident().name().equals("custom");
            case SELECT -> isOfTeam(part.select().operand());
            case CALL ->
                part.call().function().equals("_[_]")
                        && isOfTeam(part.call().args().getFirst());
            default -> false;
        };
    }

    private Cost path(Cost cost) {
        looksForPaths = true;
        return cost;
    }

    private static Cost answer(CelExpr expr, CelCall call, long ownSteps, List<Cost> parts) {
        Size size = DeclaredSizes.ofAnswer(call.function());
        return Cost.of(expr, CALL + ownSteps + size.weight(), size, parts);
    }

    /** The size of the automaton: of a literal as it is, else the largest that is assumed. */
    private int program(CelExpr regex) {
        if (regex.getKind() != CelExpr.ExprKind.Kind.CONSTANT) {
            return REGEX_OF_FACTS;
        }
        String literal = regex.constant().stringValue();
        try {
            return regexes.computeIfAbsent(literal, Regexes::compiled).programSize();
        } catch (IllegalArgumentException refused) {
            throw new Unacceptable(regex, String.valueOf(refused.getMessage()));
        }
    }

    private Cost loop(CelExpr expr, CelComprehension loop, int depth) {
        Cost range = cost(loop.iterRange(), depth + 1);
        long rounds = DeclaredSizes.rounds(
                range.size(), ast.getType(loop.iterRange().id()).orElse(SimpleType.DYN));
        Map<String, Size> outer = new HashMap<>(loops);
        loops.put(loop.iterVar(), range.size().element());
        loops.put(loop.accuVar(), Size.ONE);
        Cost condition = cost(loop.loopCondition(), depth + 1);
        Cost step = cost(loop.loopStep(), depth + 1);
        Cost result = cost(loop.result(), depth + 1);
        loops.clear();
        loops.putAll(outer);
        boolean collects = loop.accuInit().getKind() == CelExpr.ExprKind.Kind.LIST;
        Size size = collects
                ? new Size(Math.min(rounds, DeclaredSizes.KEPT), range.size().characters())
                : Size.ONE;
        // The range of a type that only the facts know, what is collected, and the last look at the condition.
        long own = NODE
                + 2 * (rounds - Math.min(rounds, range.size().count()))
                + (collects ? collecting(size, rounds, rounds > range.size().count()) : 2 * size.weight())
                + condition.steps();
        return Cost.of(expr, own, size, List.of(range, condition.times(rounds), step.times(rounds), result))
                .going(rounds);
    }

    /** What was collected is gone through twice in each round, and once more in those that add to it. */
    private static long collecting(Size kept, long rounds, boolean isOfAnyType) {
        return (2 * rounds + kept.count() + 2) * kept.weight() * (isOfAnyType ? DeclaredSizes.A_ROW : 1);
    }

    private Cost list(CelExpr expr, int depth) {
        List<Cost> parts =
                expr.list().elements().stream().map(e -> cost(e, depth + 1)).toList();
        return of(expr, TextCost.together(parts), parts);
    }

    private Cost map(CelExpr expr, int depth) {
        List<Cost> parts = new ArrayList<>();
        expr.map().entries().forEach(entry -> {
            parts.add(cost(entry.key(), depth + 1));
            parts.add(cost(entry.value(), depth + 1));
        });
        return of(expr, TextCost.together(parts), parts);
    }

    private static Cost field(CelExpr expr, Cost container, List<Cost> parts) {
        return of(expr, ofField(container), parts);
    }

    /** A value of this size, and to go through it once. */
    private static Cost of(CelExpr expr, Size size, List<Cost> parts) {
        return Cost.of(expr, NODE + size.weight(), size, parts);
    }

    private static Cost leaf(CelExpr expr, Size size) {
        return of(expr, size, List.of());
    }

    private Size named(String name) {
        Size local = loops.get(name);
        return local == null ? DeclaredSizes.ofFact(name) : local;
    }

    private static Size constant(CelConstant constant) {
        return constant.getKind() == CelConstant.Kind.STRING_VALUE
                ? new Size(1, constant.stringValue().length())
                : Size.ONE;
    }

    private static Size ofField(Cost container) {
        boolean isDocument = container.at().getKind() == CelExpr.ExprKind.Kind.IDENT
                && container.at().ident().name().equals("documents");
        return isDocument
                ? DeclaredSizes.DOCUMENT
                : new Size(
                        1,
                        Math.max(
                                DeclaredSizes.TEXT.characters(),
                                container.size().characters()));
    }

    private static Size joined(Size left, Size right) {
        return new Size(Math.max(left.count(), right.count()), left.characters() + right.characters());
    }

    /** Ends the walk where something can't be accepted. */
    private static final class Unacceptable extends RuntimeException {

        private final transient Objection objection;

        Unacceptable(CelExpr at, String message) {
            super(message, null, false, false);
            this.objection = new Objection(at, message);
        }
    }
}
