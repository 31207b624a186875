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

/** Documents of facts at random: some facts are unknown, and some have a type that nobody expects. */
final class RandomFacts {

    static final List<String> TEXT_FACTS = List.of(
            "artifact.name",
            "artifact.version",
            "artifact.kind",
            "workflow",
            "versions.staging",
            "versions.production",
            "git.branch",
            "steps.current",
            "checklist.path");
    static final List<String> TRUTH_FACTS =
            List.of("filesTruncated", "scan.configured", "registration.registered", "git.dirty");
    static final List<String> WHOLE_FACTS =
            List.of("tests.total", "tests.failed", "tests.errors", "scan.critical", "scan.high", "sbom.components");
    static final List<String> BROKEN_FACTS = List.of("coverage.line", "coverage.branch");
    static final List<String> LIST_FACTS = List.of("files", "steps.completed", "scan.tools", "sbom.licences");
    static final List<String> OPEN_FACTS =
            List.of("checklist.done", "checklist.total", "checklist.open", "tools.listed", "tools.errors");
    static final List<String> TEXTS = List.of(
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
    static final List<String> PATHS = List.of(
            "src", "src/", "./src", "src/a.ts", "docs/guide", "docs/", "README.md", "README", "a//", "", "/", "tests/");
    static final List<String> KEYS = List.of("a", "b", "load", "src/a.ts", "README.md", "package.json", "5");

    private final SplittableRandom random;

    RandomFacts(SplittableRandom random) {
        this.random = random;
    }

    /** A document. */
    Facts usual() {
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
    Facts large() {
        Map<String, Object> document = new LinkedHashMap<>(usual().document());
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
}
