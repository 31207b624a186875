package dev.ratchet.analyzer.domain.learning.facts;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Facts;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What was true of an artifact at a checkpoint, as the gate recorded it. */
public final class Snapshot {

    private final CheckPoint checkPoint;
    private final Files files;
    private final Map<String, Object> values;
    private final Map<?, ?> documents;

    private Snapshot(CheckPoint checkPoint, Artifact artifact, Facts facts) {
        this.checkPoint = checkPoint;
        this.files = Files.of(facts);
        this.values = Fields.values(artifact, facts);
        this.documents = facts.at("documents").orElse(Map.of()) instanceof Map<?, ?> map ? map : Map.of();
    }

    public static Snapshot of(CheckPoint checkPoint, Artifact artifact, Facts facts) {
        return new Snapshot(checkPoint, artifact, facts);
    }

    public static Snapshot of(GateDecided decided) {
        return of(decided.checkPoint(), decided.artifact(), decided.facts());
    }

    public CheckPoint checkPoint() {
        return checkPoint;
    }

    public Files files() {
        return files;
    }

    /** The facts that a check may speak of, by the paths by which it does. */
    public Map<String, Object> values() {
        return values;
    }

    /** One of them; absent when it is unknown. */
    @Nullable
    public Object value(String path) {
        return values.get(path);
    }

    public Map<?, ?> documents() {
        return documents;
    }

    /** The text of a document; empty text when it is known not to be there. */
    @Nullable
    public String text(String path) {
        if (documents.get(path) instanceof String text) {
            return text;
        }
        return files.has(path) == Truth.FALSE ? "" : null;
    }

    /** Numbers as doubles, lists with plain elements, anything else as it is. */
    public static @Nullable Object plain(@Nullable Object value) {
        return switch (value) {
            case Double number -> number;
            case Number number -> number.doubleValue();
            case List<?> list ->
                Collections.unmodifiableList(list.stream()
                        .map(element -> Objects.requireNonNull(plain(element)))
                        .toList());
            case null, default -> value;
        };
    }
}
