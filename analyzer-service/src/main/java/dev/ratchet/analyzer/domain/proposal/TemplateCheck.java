package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The check of a rule where there are no facts to learn from, by the type of violation and its own words. Architecture asks
 * for the path that the words name with the artifact's name in it, documentation for the artifact's name in the document
 * that they name, a quality gate for the measure that they speak of; everything else, and where the words name nothing of
 * the kind, asks whether the step was completed.
 */
final class TemplateCheck {

    private static final Pattern PATH = Pattern.compile("[\\p{L}\\p{N}_.${}-]*/[\\p{L}\\p{N}_./${}-]*");
    private static final Pattern DOCUMENT =
            Pattern.compile("[\\p{L}\\p{N}_][\\p{L}\\p{N}_./-]*\\.(?:md|adoc|rst|txt|html?|ya?ml|json)\\b");

    private static final String COMPLETED = " in steps.completed";

    private TemplateCheck() {}

    /** Whether it can be decided only where a pipeline tells the gate which steps it has completed. */
    static boolean asksForStep(String check) {
        return check.endsWith(COMPLETED);
    }

    /** @param step that is asked for where the words name nothing else */
    static String of(CaseFile file, Requirement requirement, String step) {
        String words = requirement.expected() + "\n" + requirement.actual() + "\n"
                + requirement.remediation().orElse("");
        return byType(file.first(), words).orElseGet(() -> quoted(step) + COMPLETED);
    }

    private static Optional<String> byType(ViolationDetected first, String words) {
        return switch (first.type()) {
            case ARCHITECTURE -> path(words);
            case DOCUMENTATION -> document(words);
            case QUALITY_GATE -> measure(words.toLowerCase(Locale.ROOT));
            case WORKFLOW -> Optional.empty();
        };
    }

    /** A path that says where the artifact's own part is. */
    private static Optional<String> path(String words) {
        Matcher paths = PATH.matcher(words);
        while (paths.find()) {
            String path = paths.group().replaceAll("\\.+$", "");
            if (path.contains(Requirement.ANY_ARTIFACT) && !path.startsWith("/")) {
                return Optional.of("exists(" + concatenated(path) + ")");
            }
        }
        return Optional.empty();
    }

    private static Optional<String> document(String words) {
        Matcher documents = DOCUMENT.matcher(words);
        return documents.find()
                ? Optional.of("text(" + quoted(documents.group()) + ").contains(artifact.name)")
                : Optional.empty();
    }

    private static Optional<String> measure(String words) {
        if (words.contains("coverage")) {
            return Optional.of("coverage.line > 0.7");
        }
        if (words.matches("(?s).*\\b(?:scan|security|vulnerabilit(?:y|ies))\\b.*")) {
            return Optional.of("scan.critical == 0 && scan.high == 0");
        }
        return words.matches("(?s).*\\btests?\\b.*")
                ? Optional.of("tests.failed == 0 && tests.errors == 0")
                : Optional.empty();
    }

    /** {@code a/${artifact.name}-b/} as {@code "a/" + artifact.name + "-b/"}. */
    private static String concatenated(String path) {
        String joined = quoted(path).replace(Requirement.ANY_ARTIFACT, "\" + artifact.name + \"");
        return joined.replaceAll("^\"\" \\+ | \\+ \"\"$", "");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
