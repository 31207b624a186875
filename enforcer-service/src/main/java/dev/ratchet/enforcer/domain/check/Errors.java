package dev.ratchet.enforcer.domain.check;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelIssue;
import dev.cel.common.CelSourceLocation;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The compiler's errors in the words of facts. */
final class Errors {

    private static final Pattern UNDECLARED = Pattern.compile("undeclared reference to '(\\w+)'.*", Pattern.DOTALL);

    private Errors() {}

    static Compilation.Rejected first(String expression, List<CelIssue> issues) {
        CelIssue issue = issues.getFirst();
        int line = Math.max(1, issue.getSourceLocation().getLine());
        int column = Math.max(0, issue.getSourceLocation().getColumn()) + 1;
        return new Compilation.Rejected(line, column, message(issue.getMessage()), caret(expression, line, column));
    }

    /** An objection to a part of an expression that is well formed and well typed. */
    static Compilation.Rejected at(String expression, CelAbstractSyntaxTree ast, CostBound.Objection objection) {
        CelSourceLocation place = Optional.ofNullable(
                        ast.getSource().getPositionsMap().get(objection.at().id()))
                .flatMap(ast.getSource()::getOffsetLocation)
                .orElse(CelSourceLocation.of(1, 0));
        int line = Math.max(1, place.getLine());
        int column = Math.max(0, place.getColumn()) + 1;
        return new Compilation.Rejected(
                line, column, Readings.clean(objection.message()), caret(expression, line, column));
    }

    /** An error that has no place of its own. */
    static Compilation.Rejected whole(String expression, String message) {
        return new Compilation.Rejected(1, 1, Readings.clean(message), caret(expression, 1, 1));
    }

    private static String message(String original) {
        Matcher undeclared = UNDECLARED.matcher(original);
        if (!undeclared.matches()) {
            return Readings.clean(original.replace(" (in container '')", ""));
        }
        String name = undeclared.group(1);
        List<String> fields = FactTypes.within(name);
        return fields.isEmpty()
                ? "there is no fact or function called '" + Readings.clean(name) + "'"
                : "there is no such fact in '%s'; there are: %s".formatted(name, String.join(", ", fields));
    }

    private static String caret(String expression, int line, int column) {
        List<String> lines = expression.lines().toList();
        String text = line <= lines.size() ? lines.get(line - 1).replaceAll("\\p{Cntrl}", " ") : "";
        int from = Math.max(0, column - 80);
        String shown = text.substring(Math.min(from, text.length()), Math.min(text.length(), from + 120));
        return shown + "\n" + " ".repeat(column - 1 - from) + "^";
    }
}
