package dev.ratchet.bench.learner;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A world in which one check is true of every sound document and false of every violating one, with generators for its
 * facts.
 */
final class World {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final int PATIENCE = 2_000;
    private static final int MANY = 20_000;
    private static final Set<RuleOutcome> BOTH = EnumSet.of(RuleOutcome.HELD, RuleOutcome.FAILED);

    private final String name;
    private final JsonNode schema;
    private final CheckPoint checkPoint;
    private final Check check;

    private World(String name, JsonNode schema) {
        this.name = name;
        this.schema = schema;
        this.checkPoint = CheckPoint.named(schema.path("checkPoint").asText("pre-deploy"));
        this.check = compiled(schema.path("check").asText());
    }

    /** The world of a folder with a {@code world.json}; refused in one line that says what is wrong with it. */
    static World in(Path folder) {
        Path file = folder.resolve("world.json");
        JsonNode schema = read(file, folder);
        try {
            WorldShape.verify(schema);
            World world = new World(String.valueOf(folder.toAbsolutePath().getFileName()), schema);
            world.verifyBothKinds();
            return world;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private static JsonNode read(Path file, Path folder) {
        try {
            return new ObjectMapper().readTree(Files.readString(file));
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
            case Compilation.Rejected(int line, int column, String message, String caret) ->
                throw new IllegalArgumentException("the check doesn't compile (%d:%d): %s"
                        .formatted(line, column, message.lines().findFirst().orElse("")));
        };
    }

    /** Whether there are violating and sound documents at all. */
    private void verifyBothKinds() {
        Random random = new Random(1);
        Set<RuleOutcome> outcomes = EnumSet.noneOf(RuleOutcome.class);
        Set<String> missing = new TreeSet<>();
        for (int tries = 0; tries < MANY && !outcomes.containsAll(BOTH); tries++) {
            CheckResult result = check.on(new Facts(Draw.of(schema.path("facts"), random)));
            outcomes.add(result.outcome());
            missing.addAll(result.missing());
        }
        if (outcomes.equals(Set.of(RuleOutcome.UNDECIDED))) {
            throw new IllegalArgumentException("the check is undecided on every document"
                    + (missing.isEmpty() ? "" : ", since these facts are unknown: " + String.join(", ", missing)));
        }
        if (!outcomes.containsAll(BOTH)) {
            throw hardlyAny(!outcomes.contains(RuleOutcome.FAILED));
        }
    }

    private static IllegalArgumentException hardlyAny(boolean violating) {
        return new IllegalArgumentException("hardly any document " + (violating ? "violates the check" : "is sound"));
    }

    String name() {
        return name;
    }

    CheckPoint checkPoint() {
        return checkPoint;
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
                throw new IllegalArgumentException(
                        "%s: %s".formatted(name, hardlyAny(violating).getMessage()));
            }
            Map<String, Object> document = Draw.of(schema.path("facts"), random);
            if (check.on(new Facts(document)).outcome() == (violating ? RuleOutcome.FAILED : RuleOutcome.HELD)) {
                noise.addTo(document, violating, random);
                documents.add(new Facts(document));
            }
        }
        return documents;
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
