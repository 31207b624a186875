package dev.ratchet.enforcer.domain.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A check with places for parameters, {@code ${name}}. They stand outside of texts only, and what comes into them is a
 * literal, so that no value of a parameter can change what the check does.
 */
record CheckTemplate(String text) {

    private static final Pattern PARAMETER = Pattern.compile("\\$\\{([^}\\n]*)}");
    private static final Pattern SKIPPED = Pattern.compile("//[^\\n]*"
            + "|[rR](\"\"\"[\\s\\S]*?\"\"\"|'''[\\s\\S]*?'''|\"[^\"\\n]*\"|'[^'\\n]*')"
            + "|\"\"\"(\\\\[\\s\\S]|(?!\"\"\")[^\\\\])*+\"\"\"|'''(\\\\[\\s\\S]|(?!''')[^\\\\])*+'''"
            + "|\"(\\\\.|[^\"\\\\\\n])*+\"|'(\\\\.|[^'\\\\\\n])*+'");

    /** What is wrong at an offset of the text. */
    record Misplaced(int offset, String message) {}

    /**
     * The check with its parameters filled in.
     *
     * @param misplaced what could not be filled in
     */
    record Filled(String expression, List<Insert> inserts, List<Misplaced> misplaced) {

        /** The offset in the template that an offset of the expression stems from. */
        int origin(int offset) {
            int shift = 0;
            for (Insert insert : inserts) {
                int start = insert.at() + shift;
                if (offset < start) {
                    break;
                }
                if (offset < start + insert.now()) {
                    return insert.at();
                }
                shift += insert.now() - insert.was();
            }
            return offset - shift;
        }
    }

    /** A parameter at an offset of the template: how long its name was, and how long its literal is. */
    record Insert(int at, int was, int now) {}

    Filled filled(Map<String, ParameterValue> values) {
        List<Insert> inserts = new ArrayList<>();
        List<Misplaced> misplaced = new ArrayList<>();
        StringBuilder expression = new StringBuilder();
        Matcher skipped = SKIPPED.matcher(text);
        Matcher parameter = PARAMETER.matcher(text);
        int from = 0;
        while (from < text.length()) {
            if (skipped.region(from, text.length()).lookingAt()) {
                within(skipped.group(), from, misplaced);
                expression.append(skipped.group());
                from = skipped.end();
            } else if (parameter.region(from, text.length()).lookingAt()) {
                String literal = literal(parameter, values, misplaced);
                inserts.add(new Insert(from, parameter.end() - from, literal.length()));
                expression.append(literal);
                from = parameter.end();
            } else {
                unended(from, misplaced);
                expression.append(text.charAt(from++));
            }
        }
        return new Filled(expression.toString(), inserts, misplaced);
    }

    private void unended(int at, List<Misplaced> misplaced) {
        if (text.charAt(at) == '\'' || text.charAt(at) == '"') {
            misplaced.add(new Misplaced(at, "this text has no end"));
        }
    }

    private static String literal(Matcher named, Map<String, ParameterValue> values, List<Misplaced> misplaced) {
        ParameterValue value = values.get(named.group(1));
        if (value != null) {
            return value.literal();
        }
        String known = String.join(", ", values.keySet());
        misplaced.add(new Misplaced(
                named.start(), "there is no parameter '%s'; there are: %s".formatted(named.group(1), known)));
        return "''";
    }

    private static void within(String skipped, int from, List<Misplaced> misplaced) {
        Matcher named = PARAMETER.matcher(skipped);
        if (!skipped.startsWith("//") && named.find()) {
            misplaced.add(new Misplaced(
                    from + named.start(), "a parameter doesn't stand within a text; join them: '…' + ${name} + '…'"));
        }
    }
}
