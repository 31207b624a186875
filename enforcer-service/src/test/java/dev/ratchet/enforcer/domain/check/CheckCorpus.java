package dev.ratchet.enforcer.domain.check;

import dev.ratchet.events.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Folders of expressions under {@code checks}, a file each: a comment that says what it tries, the expression, and after
 * {@code =>} how the answer starts. With them facts that are about as large as they may be.
 */
public final class CheckCorpus {

    public static final Facts LARGE = large();

    private CheckCorpus() {}

    /** A file of a folder. */
    public record Case(String name, String expression, String expected) {

        @Override
        public String toString() {
            return name;
        }
    }

    public static Stream<Case> cases(String folder) {
        try (Stream<Path> files =
                Files.list(Path.of(Objects.requireNonNull(CheckCorpus.class.getResource("/checks/" + folder))
                        .toURI()))) {
            return files.sorted().map(CheckCorpus::read).toList().stream();
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Case read(Path file) {
        try {
            List<String> lines = Files.readAllLines(file);
            String expected = lines.getLast().substring("=> ".length());
            String expression = lines.subList(1, lines.size() - 1).stream().collect(Collectors.joining("\n"));
            return new Case(String.valueOf(file.getFileName()).replace(".check", ""), expression, expected);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** About as large as facts may be. */
    private static Facts large() {
        List<String> files = IntStream.range(0, 4_000)
                .mapToObj(i -> "packages/p%d/src/%s%d.ts".formatted(i / 40, "a".repeat(30), i))
                .toList();
        return new Facts(Map.of(
                "artifact", Map.of("name", "x".repeat(100), "version", "1.2.0", "kind", "kind-7"),
                "files", files,
                "documents",
                        Map.of(
                                "big-a.md",
                                "a".repeat(300_000),
                                "half-a.md",
                                "a".repeat(3_500),
                                "README.md",
                                "read me 🚀",
                                "CHANGELOG.md",
                                "ABC-123 " + "y".repeat(20_000)),
                "manifests", Map.of("package.json", Map.of("name", "x", "version", "1.2.0")),
                "tests", Map.of("failed", 0, "total", 20, "errors", 0),
                "coverage", Map.of("line", 0.8, "branch", 0.6),
                "versions", Map.of("staging", "1", "production", "1"),
                "checklist", Map.of("done", 3, "total", 3, "open", List.of()),
                "sbom", Map.of("licences", List.of("MIT", "Apache-2.0")),
                "custom",
                        Map.of(
                                "many",
                                Collections.nCopies(20_000, 1),
                                "pairs",
                                Collections.nCopies(1_500, Map.of("a", List.of(1, 2), "b", "word")),
                                "regex",
                                "(a|aa){1,20}b",
                                "word",
                                "word",
                                "number",
                                7,
                                "review",
                                Map.of("approvals", 2, "by", "someone"))));
    }
}
