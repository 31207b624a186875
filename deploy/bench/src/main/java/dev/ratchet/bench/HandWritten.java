package dev.ratchet.bench;

import dev.ratchet.events.Facts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Twenty rules twice: as the checks that teams write, and as what a programmer would write for a typed record of facts. */
final class HandWritten {

    /** The facts that the twenty read, as a programmer would declare them. */
    record Typed(
            String name,
            String version,
            String kind,
            String workflow,
            String branch,
            boolean dirty,
            String staging,
            String production,
            long total,
            long failed,
            long errors,
            long skipped,
            double line,
            double branches,
            boolean scanned,
            long critical,
            long high,
            long components,
            List<?> files,
            List<?> steps,
            Map<?, ?> documents) {

        /** Read from the document by hand. */
        static Typed of(Facts facts) {
            Map<String, Object> all = facts.document();
            Map<?, ?> artifact = map(all, "artifact");
            Map<?, ?> tests = map(all, "tests");
            Map<?, ?> coverage = map(all, "coverage");
            Map<?, ?> scan = map(all, "scan");
            Map<?, ?> versions = map(all, "versions");
            Map<?, ?> git = map(all, "git");
            return new Typed(
                    (String) given(artifact, "name"),
                    (String) given(artifact, "version"),
                    (String) given(artifact, "kind"),
                    (String) given(all, "workflow"),
                    (String) given(git, "branch"),
                    (Boolean) given(git, "dirty"),
                    (String) given(versions, "staging"),
                    (String) given(versions, "production"),
                    whole(tests, "total"),
                    whole(tests, "failed"),
                    whole(tests, "errors"),
                    whole(tests, "skipped"),
                    ((Number) given(coverage, "line")).doubleValue(),
                    ((Number) given(coverage, "branch")).doubleValue(),
                    (Boolean) given(scan, "configured"),
                    whole(scan, "critical"),
                    whole(scan, "high"),
                    whole(map(all, "sbom"), "components"),
                    (List<?>) given(all, "files"),
                    (List<?>) given(map(all, "steps"), "completed"),
                    map(all, "documents"));
        }

        boolean has(String path) {
            for (Object file : files) {
                String each = (String) file;
                if (each.startsWith(path) && (each.length() == path.length() || each.charAt(path.length()) == '/')) {
                    return true;
                }
            }
            return false;
        }

        private static Object given(Map<?, ?> of, String field) {
            return Objects.requireNonNull(of.get(field), field);
        }

        private static Map<?, ?> map(Map<?, ?> of, String field) {
            return (Map<?, ?>) given(of, field);
        }

        private static long whole(Map<?, ?> of, String field) {
            return ((Number) given(of, field)).longValue();
        }
    }

    /** A rule as a check and as a lambda. */
    record Twin(String check, Predicate<Typed> lambda) {}

    static final List<Twin> TWENTY = List.of(
            new Twin("tests.failed == 0", f -> f.failed() == 0),
            new Twin("tests.errors == 0 && tests.total > 0", f -> f.errors() == 0 && f.total() > 0),
            new Twin("coverage.line > 0.7", f -> f.line() > 0.7),
            new Twin("coverage.branch >= 0.5 || coverage.line >= 0.9", f -> f.branches() >= 0.5 || f.line() >= 0.9),
            new Twin(
                    "scan.configured && scan.critical == 0 && scan.high <= 2",
                    f -> f.scanned() && f.critical() == 0 && f.high() <= 2),
            new Twin("versions.staging == versions.production", f -> f.staging().equals(f.production())),
            new Twin("artifact.version == versions.staging", f -> f.version().equals(f.staging())),
            new Twin("!git.dirty", f -> !f.dirty()),
            new Twin(
                    "git.branch in ['main', 'release']",
                    f -> f.branch().equals("main") || f.branch().equals("release")),
            new Twin(
                    "exists('services/' + artifact.name + '-project/')",
                    f -> f.has("services/" + f.name() + "-project")),
            new Twin(
                    "exists('src/') && exists('tests/') && exists('package.json')",
                    f -> f.has("src") && f.has("tests") && f.has("package.json")),
            new Twin("exists('README.md')", f -> f.has("README.md")),
            new Twin(
                    "text('README.md').contains('usage')",
                    f -> ((String) Typed.given(f.documents(), "README.md")).contains("usage")),
            new Twin("'scan' in steps.completed", f -> f.steps().contains("scan")),
            new Twin("files.all(f, !f.endsWith('.pem'))", f -> {
                for (Object file : f.files()) {
                    if (((String) file).endsWith(".pem")) {
                        return false;
                    }
                }
                return true;
            }),
            new Twin(
                    "artifact.kind != 'service' || coverage.line >= 0.75",
                    f -> !f.kind().equals("service") || f.line() >= 0.75),
            new Twin(
                    "workflow != 'hotfix' || tests.skipped == 0",
                    f -> !f.workflow().equals("hotfix") || f.skipped() == 0),
            new Twin("tests.failed * 20 <= tests.total", f -> f.failed() * 20 <= f.total()),
            new Twin("sbom.components < 1000", f -> f.components() < 1000),
            new Twin(
                    "artifact.name.startsWith('team-') && size(artifact.name) <= 40",
                    f -> f.name().startsWith("team-")
                            && f.name().codePointCount(0, f.name().length()) <= 40));

    private HandWritten() {}
}
