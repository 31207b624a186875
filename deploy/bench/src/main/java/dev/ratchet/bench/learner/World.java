package dev.ratchet.bench.learner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * A world in which one check is true of every sound document and false of every violating one, with generators for its
 * facts.
 */
final class World {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final int PATIENCE = 2_000;

    private final String name;
    private final JsonNode schema;
    private final Check check;

    private World(String name, JsonNode schema, Check check) {
        this.name = name;
        this.schema = schema;
        this.check = check;
    }

    /** The world of a folder with a {@code world.json}. */
    static World in(Path folder) {
        Path file = folder.resolve("world.json");
        try {
            JsonNode schema = new ObjectMapper().readTree(Files.readString(file));
            if (!schema.path("check").isTextual() || !schema.path("facts").isObject()) {
                throw new IllegalArgumentException(
                        file + " needs a \"check\", which is a text, and \"facts\", which is an object");
            }
            String name = String.valueOf(folder.toAbsolutePath().getFileName());
            return new World(name, schema, compiled(schema.path("check").asText()));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "%s is no JSON (line %d): %s"
                            .formatted(file, e.getLocation().getLineNr(), e.getOriginalMessage()),
                    e);
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + " is not a world: it needs a world.json", e);
        }
    }

    /** The check that an expression says; fails with its place where it says none. */
    static Check compiled(String expression) {
        return switch (LANGUAGE.compile(expression)) {
            case Compilation.Compiled(Check check) -> check;
            case Compilation.Rejected rejected -> throw new IllegalArgumentException(rejected.shown());
        };
    }

    String name() {
        return name;
    }

    CheckPoint checkPoint() {
        return CheckPoint.named(schema.path("checkPoint").asText("pre-deploy"));
    }

    /** The check that is to be found. */
    String expression() {
        return schema.path("check").asText();
    }

    Noise noise(Random random) {
        JsonNode noise = schema.path("noise");
        return Noise.of(noise.path("fields").asInt(30), noise.path("decoys").asInt(4), random);
    }

    /** As many documents that violate the check, or are sound, with noise. */
    List<Facts> documents(int count, boolean violating, Noise noise, Random random) {
        List<Facts> documents = new ArrayList<>();
        long tries = 0;
        while (documents.size() < count) {
            if (tries++ > (long) PATIENCE * count) {
                throw new IllegalArgumentException("In the world %s hardly any document %s"
                        .formatted(name, violating ? "violates the check" : "is sound"));
            }
            Map<String, Object> document = drawn(random);
            if (check.on(new Facts(document)).outcome() == (violating ? RuleOutcome.FAILED : RuleOutcome.HELD)) {
                noise.addTo(document, violating, random);
                documents.add(new Facts(document));
            }
        }
        return documents;
    }

    private Map<String, Object> drawn(Random random) {
        try {
            return Draw.of(schema.path("facts"), random);
        } catch (NullPointerException | ClassCastException | IllegalArgumentException | DateTimeException e) {
            String why = e instanceof IllegalArgumentException || e instanceof DateTimeException
                    ? e.getMessage()
                    : "some generator has not what its kind needs";
            throw new IllegalArgumentException("The facts of the world %s can't be drawn: %s".formatted(name, why), e);
        }
    }

    static Artifact artifactOf(Facts facts) {
        return new Artifact(
                String.valueOf(facts.at("artifact.name").orElse("artifact")),
                text(facts, "artifact.version"),
                text(facts, "artifact.kind"),
                text(facts, "artifact.digest"));
    }

    private static @Nullable String text(Facts facts, String path) {
        return facts.at(path).map(String::valueOf).orElse(null);
    }
}
