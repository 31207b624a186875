package dev.ratchet.analyzer.domain.learning.facts;

import dev.ratchet.analyzer.domain.wording.Masking;
import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.Facts;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a document that a check may speak of, by their paths. Steps are not among them: they are what a
 * constraint has judged already, and a check of them would only say it again.
 */
public final class Fields {

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
            "git.dirty",
            "steps.completed",
            "steps.current");
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
    private static final Pattern WRITTEN_BY_THE_GATE = Pattern.compile(
            "steps\\..*|custom\\.(.*\\.)?(ratchet|gate|gates|gateResult|decision|verdict|violations?|ruleBook|enforcer|enforcement|blocked)(\\..*)?",
            Pattern.CASE_INSENSITIVE);

    private Fields() {}

    /** Whether a fact only says which artifact or state it is about, so that no value of it means anything. */
    public static boolean isIdentity(String path) {
        return (path.startsWith("artifact.") && !path.equals("artifact.kind")) || path.equals("git.commit");
    }

    /** Whether a fact is called as somebody liked, or as a digest came out. */
    public static boolean isName(String path) {
        return isIdentity(path) && !path.equals("artifact.version");
    }

    /** Whether a fact is of what was judged, and not of what was there to be judged. */
    public static boolean isWrittenByTheGate(String path) {
        return WRITTEN_BY_THE_GATE.matcher(path).matches();
    }

    /** What a check may speak of, by the paths by which it does: declared facts, manifests, and all that a team has added. */
    static Map<String, Object> values(Artifact artifact, Facts facts) {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("artifact.name", artifact.name());
        put("artifact.version", artifact.version(), values);
        put("artifact.kind", artifact.kind(), values);
        DECLARED.forEach(path -> put(path, facts.at(path).orElse(null), values));
        facts.at("manifests")
                .filter(Map.class::isInstance)
                .ifPresent(manifests -> addManifests((Map<?, ?>) manifests, values));
        facts.at(CUSTOM).filter(Map.class::isInstance).ifPresent(added -> collect(CUSTOM, added, values, 1));
        return Collections.unmodifiableMap(values);
    }

    private static void addManifests(Map<?, ?> manifests, Map<String, Object> values) {
        values.put("manifests", manifests);
        manifests.forEach((file, content) -> {
            if (content instanceof Map<?, ?> map) {
                collect("manifests[" + Cel.text(String.valueOf(file)) + "]", map, values, 2);
            }
        });
    }

    private static void put(String path, @Nullable Object value, Map<String, Object> values) {
        Object plain = Snapshot.plain(value);
        if (plain != null && !(plain instanceof Double number && Math.abs(number) >= LARGEST)) {
            values.put(path, plain);
        }
    }

    private static void collect(String path, Object value, Map<String, Object> values, int depth) {
        put(path, value, values);
        if (!(value instanceof Map<?, ?> map)) {
            return;
        }
        map.forEach((key, inner) -> {
            String name = String.valueOf(key);
            if (isSpeakable(name) && depth < DEPTH && values.size() < MAX_PATHS) {
                collect(path + "." + name, inner, values, depth + 1);
            }
        });
    }

    /** Whether a text tells this run from all others rather than saying what it is like: a hash, a version, a time. */
    public static boolean isOpaque(String text) {
        long digits = text.chars().filter(Character::isDigit).count();
        return digits > 1 && 4 * digits >= text.length();
    }

    /** Whether a name may stand behind a point. */
    public static boolean isSpeakable(String name) {
        return NAME.matcher(name).matches() && !RESERVED.contains(name);
    }

    /** Whether a number is a fraction by its declaration, whatever its values are. */
    public static boolean isFraction(String path) {
        return path.startsWith("coverage.");
    }

    /** Whether two facts are parts of one object that a team has named, or of one that is declared. */
    public static boolean areOfOneGroup(String one, String other) {
        String group = group(one);
        return group.equals(group(other)) && !group.equals(CUSTOM);
    }

    private static String group(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('.')));
    }

    public static List<String> words(String path) {
        return Wording.telling(Masking.of().words(spaced(path)));
    }

    /** {@code exitCode} as two words. */
    private static String spaced(String path) {
        return path.replaceAll("([a-z])([A-Z])", "$1 $2").replaceAll("[._\\[\\]\"]", " ");
    }
}
