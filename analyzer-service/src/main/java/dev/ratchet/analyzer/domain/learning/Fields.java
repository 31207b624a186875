package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.analyzer.domain.wording.Masking;
import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.Facts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * The fields of a document that a check may speak of, by their paths. Steps are not among them: they are what a
 * constraint has judged already, and a check of them would only say it again.
 */
final class Fields {

    private static final List<String> DECLARED = List.of(
            "tests.total",
            "tests.failed",
            "tests.errors",
            "tests.skipped",
            "tests.exitCode",
            "coverage.line",
            "coverage.branch",
            "scan.configured",
            "scan.tools",
            "scan.critical",
            "scan.high",
            "scan.medium",
            "scan.low",
            "sbom.components",
            "sbom.licences",
            "versions.staging",
            "versions.production",
            "checklist.path",
            "checklist.done",
            "checklist.total",
            "checklist.open",
            "registration.registered",
            "registration.source",
            "tools.listed",
            "tools.errors",
            "git.commit",
            "git.branch",
            "git.dirty");
    private static final String CUSTOM = "custom";
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]{0,63}");
    private static final Set<String> RESERVED = Set.of(
            "as",
            "break",
            "const",
            "continue",
            "else",
            "false",
            "for",
            "function",
            "if",
            "import",
            "in",
            "let",
            "loop",
            "namespace",
            "null",
            "package",
            "return",
            "true",
            "var",
            "void",
            "while");
    private static final int DEPTH = 6;
    private static final int MAX_PATHS = 500;
    private static final double LARGEST = 1e15;

    private Fields() {}

    /** The paths of the declared fields that are there, and of every value that a team has added. */
    static Set<String> paths(Facts facts) {
        Set<String> paths = new TreeSet<>();
        DECLARED.stream()
                .filter(path ->
                        facts.at(path).filter(value -> !(value instanceof Map)).isPresent())
                .forEach(paths::add);
        facts.at(CUSTOM).filter(Map.class::isInstance).ifPresent(added -> collect(CUSTOM, added, paths, 1));
        return paths;
    }

    private static void collect(String path, Object value, Set<String> paths, int depth) {
        if (!(value instanceof Map<?, ?> map)) {
            paths.add(path);
            return;
        }
        map.forEach((key, inner) -> {
            String name = String.valueOf(key);
            boolean isSpeakable = NAME.matcher(name).matches() && !RESERVED.contains(name);
            if (isSpeakable && depth < DEPTH && paths.size() < MAX_PATHS) {
                collect(path + "." + name, inner, paths, depth + 1);
            }
        });
    }

    /** The number at a path; whole numbers and fractions alike. */
    static Optional<BigDecimal> number(Facts facts, String path) {
        return facts.at(path)
                .filter(Number.class::isInstance)
                .map(value -> ((Number) value).doubleValue())
                .filter(value -> Math.abs(value) < LARGEST)
                .map(BigDecimal::valueOf);
    }

    /** The text at a path of the facts, or at {@code artifact.version}. */
    static Optional<String> text(Snapshot snapshot, String path) {
        if (path.equals(ArtifactField.VERSION.cel())) {
            return ArtifactField.VERSION.of(snapshot.artifact());
        }
        return snapshot.facts().at(path).filter(String.class::isInstance).map(String.class::cast);
    }

    static List<String> words(String path) {
        return Wording.telling(Masking.of().words(spaced(path)));
    }

    /** {@code exitCode} as two words. */
    private static String spaced(String path) {
        return path.replaceAll("([a-z])([A-Z])", "$1 $2").replace('.', ' ');
    }
}
