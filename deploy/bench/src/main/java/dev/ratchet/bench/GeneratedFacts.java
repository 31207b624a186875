package dev.ratchet.bench;

import dev.ratchet.events.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Documents of facts as a collector brings them, some 3.4 KB each or larger, the same ones every time; mostly sound. */
final class GeneratedFacts {

    private static final List<String> KINDS = List.of("service", "library", "mcp-server");
    private static final int FILES = 40;
    private static final int SENTENCES = 6;

    private final SplittableRandom random = new SplittableRandom(11);
    private final int files;
    private final String paper;

    GeneratedFacts() {
        this(1);
    }

    /** @param times how much larger than 3.4 KB, roughly: files and documents grow, names and figures don't */
    GeneratedFacts(int times) {
        this.files = FILES * times;
        this.paper = "install, usage, rollback, contact and licence are told here. "
                + "It goes on for a while. ".repeat(SENTENCES * times);
    }

    List<Facts> documents(int count) {
        return Stream.generate(this::document).limit(count).toList();
    }

    private Facts document() {
        String name = "team-%d-%d".formatted(random.nextInt(40), random.nextInt(1_000));
        return new Facts(Map.ofEntries(
                Map.entry(
                        "artifact",
                        Map.of("name", name, "version", "1.4.2", "kind", one(KINDS), "digest", "sha256:9f2c")),
                Map.entry("workflow", one(List.of("release", "mcp-deployment"))),
                Map.entry("run", "run-4711"),
                Map.entry("files", files(name)),
                Map.entry("documents", papers()),
                Map.entry("manifests", Map.of("package.json", Map.of("name", name, "version", "1.4.2"))),
                Map.entry("tests", tests()),
                Map.entry("coverage", Map.of("line", share(), "branch", share())),
                Map.entry(
                        "scan",
                        Map.of(
                                "configured",
                                true,
                                "tools",
                                List.of("trivy"),
                                "critical",
                                0,
                                "high",
                                1,
                                "medium",
                                4,
                                "low",
                                9)),
                Map.entry("sbom", Map.of("components", 212, "licences", List.of("MIT", "Apache-2.0"))),
                Map.entry("versions", Map.of("staging", "1.4.2", "production", "1.4.2")),
                Map.entry(
                        "git", Map.of("commit", "5f0c2a9e", "branch", one(List.of("main", "release")), "dirty", false)),
                Map.entry("steps", Map.of("completed", List.of("scaffold", "build", "test", "scan", "stage")))));
    }

    /** One document in fifty has more failed tests than some teams bear. */
    private Map<String, Object> tests() {
        int failed = random.nextInt(50) == 0 ? 2 : 0;
        return Map.of("total", 280 + random.nextInt(40), "failed", failed, "errors", 0, "skipped", 3, "exitCode", 0);
    }

    private List<String> files(String name) {
        List<String> files = new ArrayList<>(List.of("package.json", "README.md", "src/", "docs/", "tests/"));
        files.add("services/" + name + "-project/index.ts");
        for (int i = 0; i < this.files; i++) {
            files.add("docs/%02d.md".formatted(i));
            files.add("src/part%d/file%d.ts".formatted(i / 8, i));
        }
        return files;
    }

    private Map<String, Object> papers() {
        return Map.of("README.md", paper, "CHANGELOG.md", paper, "docs/runbook.md", paper, "docs/guide.md", paper);
    }

    private double share() {
        return (798 + random.nextInt(150)) / 1_000.0;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
