package dev.ratchet.analyzer.domain.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.learning.atoms.Atoms;
import dev.ratchet.analyzer.domain.learning.evidence.Column;
import dev.ratchet.analyzer.domain.learning.evidence.Sample;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every check that the learner makes compiles in the enforcer and means there what the learner takes it to mean. */
class AgreementTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();

    private final Random random = new Random(11);
    private int drawn;

    @Test
    void the_enforcer_says_of_every_document_what_the_learner_says() {
        List<Facts> facts = Stream.generate(this::facts).limit(60).toList();
        List<Snapshot> documents = facts.stream().map(AgreementTest::snapshot).toList();
        Sample sample = Sample.at(CheckPoint.PRE_DEPLOY, documents.subList(0, 20), documents.subList(20, 60));

        List<Column> columns = Atoms.of(sample, path -> true).columns();

        assertThat(columns).hasSizeGreaterThan(200);
        assertThat(columns.stream().map(column -> column.check().getClass()).distinct())
                .hasSizeGreaterThan(8);
        assertThat(columns.stream().map(column -> column.check().cel()))
                .anyMatch(cel -> cel.startsWith("custom.ticket.matches("))
                .anyMatch(cel -> cel.startsWith("size(custom.contacts.filter(r, r.role == \"owner\")) == 1"))
                .anyMatch(cel -> cel.startsWith("!files.exists("))
                .anyMatch(cel -> cel.startsWith("size(custom.note)"));
        columns.forEach(column -> assertAgreement(column, facts));
        assertAgreement(columns.get(3).and(columns.get(70)), facts);
        assertAgreement(columns.get(5).or(columns.get(90)), facts);
    }

    private static void assertAgreement(Column column, List<Facts> documents) {
        String cel = column.check().cel();
        if (!(LANGUAGE.compile(cel) instanceof Compilation.Compiled compiled)) {
            throw new AssertionError(cel + " does not compile: " + LANGUAGE.compile(cel));
        }
        for (int at = 0; at < documents.size(); at++) {
            String learner = column.holds().has(at) ? "held" : column.fails().has(at) ? "failed" : "undecided";
            assertThat(compiled.check().on(documents.get(at)).outcome().wireName())
                    .as("%s on %s", cel, documents.get(at))
                    .isEqualTo(learner);
        }
    }

    private static Snapshot snapshot(Facts facts) {
        Artifact artifact = new Artifact(
                String.valueOf(facts.at("artifact.name").orElseThrow()),
                String.valueOf(facts.at("artifact.version").orElseThrow()),
                null,
                null);
        return Snapshot.of(CheckPoint.PRE_DEPLOY, artifact, facts);
    }

    private Facts facts() {
        String name = "plant-" + random.nextInt(5);
        String version = "1." + random.nextInt(3);
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("artifact", Map.of("name", name, "version", version));
        String own = drawn < 20 ? "keys/" + drawn + ".key" : "soil/";
        document.put(
                "files", some("beds/", own, "beds/" + name + "/soil.txt", "beds/" + name + "/a.test.ts", "odd\"\\x"));
        document.put("documents", Map.of("list.md", either(name + " is in bloom\nand well", "nothing")));
        document.put("manifests", Map.of("package.json", Map.of("version", either(version, "0.1"))));
        document.put("tests", Map.of("failed", random.nextInt(3), "total", 10));
        document.put("coverage", Map.of("line", random.nextInt(11) / 10.0));
        document.put("scan", Map.of("configured", random.nextBoolean(), "tools", some("a", "b")));
        document.put("versions", Map.of("staging", version, "production", either(version, "0.9")));
        document.put("git", Map.of("branch", either("main", "freeze/spring"), "dirty", random.nextBoolean()));
        document.put("custom", custom(name, version));
        if (random.nextInt(8) == 0) {
            document.put("filesTruncated", true);
        }
        return new Facts(document);
    }

    private Map<String, Object> custom(String name, String version) {
        Map<String, Object> custom = new LinkedHashMap<>();
        custom.put("image", either("here/" + name + ":" + version, "there/" + name));
        boolean isOdd = drawn++ % 8 == 3;
        custom.put("note", "n".repeat(random.nextInt(12)));
        custom.put("ticket", isOdd ? "see BED-" + random.nextInt(9) + ".a" : "BED-" + random.nextInt(99) + ".a");
        custom.put("bytes", random.nextInt(9) * 1_048_576L);
        custom.put("load", random.nextInt(40) / 4.0);
        custom.put("limit", random.nextInt(8));
        custom.put("people", some("ada", "bo", "cyd"));
        custom.put("needed", some("ada", "bo"));
        custom.put("owner", either("ada", "bo"));
        custom.put("begun", "2025-0" + (1 + random.nextInt(9)) + "-01T00:00:00Z");
        custom.put("ended", "2025-0" + (1 + random.nextInt(9)) + "-01T00:00:00Z");
        custom.put("scores", List.of(random.nextInt(9), random.nextInt(9)));
        custom.put("contacts", contacts(isOdd));
        custom.put(
                "rows",
                Stream.generate(() -> row(name)).limit(random.nextInt(4)).toList());
        if (random.nextBoolean()) {
            custom.put("plan", either("forth", "back"));
        }
        return custom;
    }

    private List<Map<String, Object>> contacts(boolean isOdd) {
        Map<String, Object> owner = Map.of("role", "owner");
        Map<String, Object> guest = Map.of("role", "guest");
        return isOdd ? List.of(owner, owner) : random.nextBoolean() ? List.of(owner, guest) : List.of(owner);
    }

    private Map<String, Object> row(String name) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("plant", either(name, "other"));
        row.put("grade", either("good", "poor"));
        row.put("done", random.nextBoolean());
        row.put("size", random.nextInt(9));
        if (random.nextInt(6) > 0) {
            row.put("least", random.nextInt(9));
        }
        return row;
    }

    private String either(String one, String other) {
        return random.nextBoolean() ? one : other;
    }

    private List<String> some(String... texts) {
        List<String> some = new ArrayList<>();
        Stream.of(texts).filter(text -> random.nextBoolean()).forEach(some::add);
        return some;
    }
}
