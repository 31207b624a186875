package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds out from a checked expression which facts it may read. */
final class RequirementsOf {

    private static final Set<String> ABOUT_PATHS = Set.of("exists", "glob", "under", "text");

    private final CelExpr root;
    private final Set<String> facts = new TreeSet<>();
    private final Set<String> questions = new TreeSet<>();

    RequirementsOf(CelAbstractSyntaxTree ast) {
        this.root = ast.getExpr();
    }

    Requirements all() {
        visit(root);
        return new Requirements(facts.stream().toList(), questions.stream().toList());
    }

    private void visit(CelExpr expr) {
        Optional<String> path = path(expr);
        if (path.isPresent()) {
            facts.add(Readings.clean(path.get()));
            return;
        }
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && ABOUT_PATHS.contains(expr.call().function())) {
            asked(expr);
        }
        Nodes.partsOf(expr).forEach(this::visit);
    }

    private void asked(CelExpr call) {
        String function = call.call().function();
        String argument = template(call.call().args().getFirst());
        questions.add(Readings.clean("%s(\"%s\")".formatted(function, argument)));
        facts.add("files");
        if (function.equals("text")) {
            facts.add(Readings.clean("documents[\"%s\"]".formatted(argument)));
        }
    }

    /** The path of a fact, as far as the expression says it: {@code custom.review.by}, {@code manifests["pom.xml"].version}. */
    private static Optional<String> path(CelExpr expr) {
        return switch (expr.getKind()) {
            case IDENT ->
                FactTypes.ALL.containsKey(expr.ident().name())
                        ? Optional.of(expr.ident().name())
                        : Optional.empty();
            case SELECT ->
                path(expr.select().operand())
                        .map(within -> within + "." + expr.select().field());
            case CALL -> element(expr);
            default -> Optional.empty();
        };
    }

    private static Optional<String> element(CelExpr expr) {
        boolean isText = expr.call().function().equals("_[_]")
                && expr.call().args().getLast().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expr.call().args().getLast().constant().getKind() == CelConstant.Kind.STRING_VALUE;
        return isText
                ? path(expr.call().args().getFirst())
                        .map(within -> "%s[\"%s\"]"
                                .formatted(
                                        within,
                                        expr.call().args().getLast().constant().stringValue()))
                : Optional.empty();
    }

    /** A joined text with the facts in it as placeholders. */
    private static String template(CelExpr expr) {
        if (expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE) {
            return expr.constant().stringValue();
        }
        if (expr.getKind() == CelExpr.ExprKind.Kind.CALL
                && expr.call().function().equals("_+_")) {
            return template(expr.call().args().getFirst())
                    + template(expr.call().args().getLast());
        }
        return "${" + path(expr).orElse("…") + "}";
    }
}
