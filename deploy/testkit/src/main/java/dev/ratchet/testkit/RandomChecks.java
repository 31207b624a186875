package dev.ratchet.testkit;

import dev.ratchet.events.Facts;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Checks and documents of facts at random, the same ones for the same seed. The checks compile nearly always; of the facts
 * some are unknown and some have a type that nobody expects. Texts and numbers come from small sets, so that they meet.
 */
public final class RandomChecks {

    private static final List<String> TEXT_FACTS = List.of(
            "artifact.name",
            "artifact.version",
            "artifact.kind",
            "workflow",
            "versions.staging",
            "versions.production",
            "git.branch",
            "steps.current",
            "checklist.path");
    private static final List<String> TRUTH_FACTS =
            List.of("filesTruncated", "scan.configured", "registration.registered", "git.dirty");
    private static final List<String> WHOLE_FACTS =
            List.of("tests.total", "tests.failed", "tests.errors", "scan.critical", "scan.high", "sbom.components");
    private static final List<String> BROKEN_FACTS = List.of("coverage.line", "coverage.branch");
    private static final List<String> LIST_FACTS = List.of("files", "steps.completed", "scan.tools", "sbom.licences");
    private static final List<String> OPEN_FACTS =
            List.of("checklist.done", "checklist.total", "checklist.open", "tools.listed", "tools.errors");
    private static final List<String> TEXTS = List.of(
            "billing",
            "1.2.0",
            "service",
            "main",
            "src/",
            "src/a.ts",
            "docs/guide/a.md",
            "README.md",
            "trivy",
            "MIT",
            "",
            "a",
            "ü€😀",
            "deploy");
    private static final List<String> PATHS = List.of(
            "src", "src/", "./src", "src/a.ts", "docs/guide", "docs/", "README.md", "README", "a//", "", "/", "tests/");
    private static final List<String> GLOBS = List.of("**/*.md", "*.ts", "src/*", "**", "docs/?uide/*", "README.md");
    private static final List<String> KEYS = List.of("a", "b", "load", "src/a.ts", "README.md", "package.json", "5");
    private static final List<String> REGEXES =
            List.of("^[a-z]+$", "a", "", ".*/.*", "(a|b)+", "[", "\\\\d+\\\\.\\\\d+");
    private static final List<String> WHOLES = List.of(
            "0", "1", "2", "5", "-1", "100", "9223372036854775807", "(-9223372036854775807 - 1)", "9007199254740993");
    private static final List<String> BROKENS =
            List.of("0.0", "0.5", "1.0", "-0.0", "0.7", "1e300", "9007199254740992.0");
    private static final int MAX_DEPTH = 4;

    private final SplittableRandom random;
    private final List<String> elements = new ArrayList<>();

    public RandomChecks(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** An expression that is a truth. */
    public String check() {
        elements.clear();
        return truth(1 + random.nextInt(MAX_DEPTH));
    }

    /** A document. */
    public Facts facts() {
        Map<String, Object> document = new LinkedHashMap<>();
        TEXT_FACTS.forEach(fact -> put(document, fact, one(TEXTS)));
        TRUTH_FACTS.forEach(fact -> put(document, fact, random.nextInt(3) == 0));
        WHOLE_FACTS.forEach(fact -> put(document, fact, whole()));
        BROKEN_FACTS.forEach(fact -> put(document, fact, random.nextBoolean() ? broken() : whole()));
        LIST_FACTS.forEach(fact -> put(document, fact, texts()));
        OPEN_FACTS.forEach(fact -> put(document, fact, anything(2)));
        put(document, "documents", map(() -> one(TEXTS)));
        put(document, "manifests", map(() -> map(() -> anything(1))));
        put(document, "custom", map(() -> anything(2)));
        return new Facts(document);
    }

    /** A document of which some parts are large, by hundreds or by ten thousands. */
    public Facts largeFacts() {
        Map<String, Object> document = new LinkedHashMap<>(facts().document());
        int files = 1 << random.nextInt(14);
        document.put(
                "files",
                Stream.generate(() -> one(PATHS) + one(TEXTS)).limit(files).toList());
        document.put(
                "documents", Map.of("README.md", one(TEXTS).repeat(1 << random.nextInt(14)), "src/a.ts", one(TEXTS)));
        int values = 1 << random.nextInt(15);
        document.put(
                "custom",
                Map.of("a", Stream.generate(() -> anything(1)).limit(values).toList(), "load", texts(), "b", whole()));
        return new Facts(document);
    }

    private String truth(int depth) {
        if (depth <= 0) {
            return claim();
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")";
            case 3, 4, 5 -> "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")";
            case 6 -> "!" + truth(depth - 1);
            case 7 -> "(" + truth(depth - 1) + " ? " + truth(depth - 1) + " : " + truth(depth - 1) + ")";
            case 8, 9 -> loop(one(List.of("all", "exists", "exists_one")), depth);
            case 10 -> "(" + list(depth) + " == " + list(depth) + ")";
            default -> claim();
        };
    }

    private String claim() {
        return switch (random.nextInt(17)) {
            case 0, 1, 2 ->
                "(" + number(1) + one(List.of(" == ", " != ", " < ", " <= ", " > ", " >= ")) + number(1) + ")";
            case 3, 4 -> "(" + text(1) + one(List.of(" == ", " != ", " < ", " >= ")) + text(1) + ")";
            case 5 -> one(TRUTH_FACTS);
            case 6 -> text(1) + one(List.of(".startsWith(", ".endsWith(", ".contains(")) + text(0) + ")";
            case 7 -> text(1) + ".matches('" + one(REGEXES) + "')";
            case 8, 9 -> "exists(" + (random.nextInt(4) == 0 ? text(1) : quoted(one(PATHS))) + ")";
            case 10 -> "(" + text(1) + " in " + list(1) + ")";
            case 11 -> "(" + number(1) + " in [" + number(0) + ", " + number(0) + "])";
            case 12 -> "has(custom." + key() + (random.nextBoolean() ? ")" : "." + key() + ")");
            case 13 -> "(" + quoted(one(KEYS)) + " in " + one(List.of("custom", "documents", "manifests")) + ")";
            case 14 ->
                "(" + open() + one(List.of(" == ", " != ", " < ", " >= ")) + one(List.of(number(0), text(0), open()))
                        + ")";
            case 15 -> random.nextInt(3) == 0 ? String.valueOf(random.nextBoolean()) : open();
            default -> "(" + open() + " in " + open() + ")";
        };
    }

    private String loop(String macro, int depth) {
        String element = "e" + elements.size();
        String range = random.nextInt(4) == 0 ? one(List.of("custom", "documents", open())) : list(depth - 1);
        if (elements.size() >= 2) {
            return claim();
        }
        elements.add(element);
        String condition = truth(depth - 2);
        elements.removeLast();
        return range + "." + macro + "(" + element + ", " + condition + ")";
    }

    private String list(int depth) {
        return switch (random.nextInt(depth <= 0 ? 3 : 7)) {
            case 0 -> "[" + quoted(one(TEXTS)) + ", " + quoted(one(TEXTS)) + "]";
            case 1, 2 -> one(LIST_FACTS);
            case 3 -> "glob(" + quoted(one(GLOBS)) + ")";
            case 4 -> "under(" + quoted(one(PATHS)) + ")";
            case 5 -> filter(depth);
            default -> "(" + list(0) + " + " + list(0) + ")";
        };
    }

    private String filter(int depth) {
        if (elements.size() >= 2) {
            return one(LIST_FACTS);
        }
        String element = "e" + elements.size();
        elements.add(element);
        String condition = truth(depth - 2);
        elements.removeLast();
        return one(LIST_FACTS) + ".filter(" + element + ", " + condition + ")";
    }

    private String number(int depth) {
        return switch (random.nextInt(depth <= 0 ? 4 : 9)) {
            case 0 -> one(WHOLES);
            case 1 -> one(BROKENS);
            case 2 -> one(WHOLE_FACTS);
            case 3 -> one(BROKEN_FACTS);
            case 4 -> "size(" + one(List.of(list(1), text(0), "custom", open())) + ")";
            case 5 -> "(" + one(WHOLE_FACTS) + one(List.of(" + ", " - ", " * ", " / ", " % ")) + one(WHOLES) + ")";
            case 6 -> "(" + one(BROKEN_FACTS) + one(List.of(" + ", " - ", " * ", " / ")) + one(BROKENS) + ")";
            case 7 -> "-" + one(List.of(one(WHOLE_FACTS), one(BROKEN_FACTS)));
            default -> "(" + truth(0) + " ? " + one(WHOLE_FACTS) + " : " + one(WHOLES) + ")";
        };
    }

    private String text(int depth) {
        if (!elements.isEmpty() && random.nextInt(3) == 0) {
            return one(elements);
        }
        return switch (random.nextInt(depth <= 0 ? 3 : 7)) {
            case 0 -> quoted(one(TEXTS));
            case 1, 2 -> one(TEXT_FACTS);
            case 3 -> "text(" + quoted(one(PATHS)) + ")";
            case 4 -> "documents[" + text(0) + "]";
            case 5 -> "(" + text(0) + " + " + text(0) + ")";
            default -> one(LIST_FACTS) + "[" + random.nextInt(3) + "]";
        };
    }

    /** Something whose type only the facts know. */
    private String open() {
        return switch (random.nextInt(6)) {
            case 0 -> one(OPEN_FACTS);
            case 1 -> "custom." + key();
            case 2 -> "custom." + key() + "." + key();
            case 3 -> "custom[" + quoted(one(KEYS)) + "]";
            case 4 -> "custom." + key() + "[" + one(List.of("0", "1", quoted(one(KEYS)), one(OPEN_FACTS))) + "]";
            default -> "manifests[" + quoted(one(KEYS)) + "]." + key();
        };
    }

    private String key() {
        return one(List.of("a", "b", "load"));
    }

    private void put(Map<String, Object> document, String path, Object usual) {
        int luck = random.nextInt(20);
        if (luck < 3) {
            return;
        }
        Object value = luck < 4 ? anything(2) : usual;
        int dot = path.indexOf('.');
        if (dot < 0) {
            document.put(path, value);
        } else if (document.computeIfAbsent(path.substring(0, dot), k -> new LinkedHashMap<String, Object>())
                instanceof Map<?, ?> group) {
            putIn(group, path.substring(dot + 1), value);
        }
    }

    @SuppressWarnings("unchecked")
    private static void putIn(Map<?, ?> group, String field, Object value) {
        ((Map<String, Object>) group).put(field, value);
    }

    private Object anything(int depth) {
        return switch (random.nextInt(depth <= 0 ? 4 : 6)) {
            case 0 -> one(TEXTS);
            case 1 -> whole();
            case 2 -> broken();
            case 3 -> random.nextBoolean();
            case 4 -> List.of(anything(depth - 1), anything(depth - 1));
            default -> map(() -> anything(depth - 1));
        };
    }

    private Map<String, Object> map(Supplier<Object> value) {
        Map<String, Object> map = new LinkedHashMap<>();
        KEYS.forEach(key -> {
            if (random.nextBoolean()) {
                map.put(key, value.get());
            }
        });
        return map;
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>();
        int size = random.nextInt(5);
        for (int i = 0; i < size; i++) {
            texts.add(random.nextBoolean() ? one(TEXTS) : one(PATHS));
        }
        return texts;
    }

    private Object whole() {
        return switch (random.nextInt(8)) {
            case 0 -> 0;
            case 1 -> 1;
            case 2 -> 2L;
            case 3 -> -1;
            case 4 -> Long.MAX_VALUE;
            case 5 -> new BigInteger(random.nextBoolean() ? "9223372036854775808" : "9007199254740993");
            default -> random.nextInt(120);
        };
    }

    private Object broken() {
        return switch (random.nextInt(5)) {
            case 0 -> 0.0;
            case 1 -> -0.0;
            case 2 -> 1.0;
            case 3 -> 0.5f;
            default -> random.nextInt(11) / 10.0;
        };
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
