package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelExpr;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds out from a checked expression which facts it may read, and what it looks for in them. */
final class RequirementsOf {

    private static final Set<String> ABOUT_PATHS = Set.of("exists", "glob", "under", "text");

    private final CelExpr root;
    private final Paths paths = new Paths();
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
        List<String> named = paths.of(expr);
        if (!named.isEmpty()) {
            named.stream()
                    .filter(path -> !Paths.isElement(path))
                    .map(Readings::clean)
                    .forEach(facts::add);
            return;
        }
        switch (expr.getKind()) {
            case COMPREHENSION -> paths.goOver(expr.comprehension());
            case CALL -> called(expr);
            default -> {}
        }
        Nodes.partsOf(expr).forEach(this::visit);
    }

    private void called(CelExpr call) {
        String function = call.call().function();
        if (ABOUT_PATHS.contains(function)) {
            paths.texts(call.call().args().getFirst()).forEach(argument -> asked(function, argument));
        } else if (function.equals("_==_")) {
            wanted(paths.of(call.call().args().getFirst()), call.call().args().getLast());
            wanted(paths.of(call.call().args().getLast()), call.call().args().getFirst());
        } else if (function.equals("@in")) {
            wanted(paths.of(call.call().args().getFirst()), call.call().args().getLast());
            wanted(
                    paths.elementsOf(call.call().args().getLast()),
                    call.call().args().getFirst());
        }
    }

    /** Elements of lists that are looked for by what they are, or by what one of their fields is. */
    private void wanted(List<String> compared, CelExpr constants) {
        compared.stream()
                .filter(Paths::isOfElement)
                .forEach(path -> Paths.constants(constants)
                        .forEach(constant -> questions.add(Readings.clean("%s == %s".formatted(path, constant)))));
    }

    private void asked(String function, String argument) {
        questions.add(Readings.clean("%s(\"%s\")".formatted(function, argument)));
        facts.add("files");
        if (function.equals("text")) {
            facts.add(Readings.clean("documents[\"%s\"]".formatted(argument)));
        }
    }
}
