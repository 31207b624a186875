package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.InvalidValue;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the gate. Its facts say themselves which artifact, workflow and run they are of,
 * and where the call doesn't say it, they say it for the call.
 *
 * @param facts refused when they speak of another artifact
 */
public record GateCall(
        CheckPoint checkPoint,
        Artifact artifact,
        @Nullable String workflow,
        @Nullable String run,
        Facts facts) {

    public GateCall {
        Bounds.present("checkPoint", checkPoint);
        Bounds.present("artifact", artifact);
        Bounds.optionalName("workflow", workflow);
        Bounds.optionalName("run", run);
        facts = completed(facts == null ? Facts.none() : facts, artifact, workflow, run);
        artifact = new Artifact(
                artifact.name(),
                said(facts, "artifact.version", artifact.version()),
                said(facts, "artifact.kind", artifact.kind()),
                said(facts, "artifact.digest", artifact.digest()));
        workflow = Bounds.optionalName("workflow", said(facts, "workflow", workflow));
        run = Bounds.optionalName("run", said(facts, "run", run));
    }

    /** The same call at another checkpoint. */
    public GateCall at(CheckPoint other) {
        return new GateCall(other, artifact, workflow, run, facts);
    }

    /** The same call with other facts, for example redacted ones. */
    public GateCall with(Facts otherFacts) {
        return new GateCall(checkPoint, artifact, workflow, run, otherFacts);
    }

    private static Facts completed(Facts facts, Artifact artifact, @Nullable String workflow, @Nullable String run) {
        Map<?, ?> named = facts.document().get("artifact") instanceof Map<?, ?> supplied ? supplied : Map.of();
        int missing = missing(named, "name", artifact.name(), "facts.artifact.name")
                + missing(named, "version", artifact.version(), "facts.artifact.version")
                + missing(named, "kind", artifact.kind(), "facts.artifact.kind")
                + missing(named, "digest", artifact.digest(), "facts.artifact.digest")
                + missing(facts.document(), "workflow", workflow, "facts.workflow")
                + missing(facts.document(), "run", run, "facts.run");
        if (missing == 0) {
            return facts;
        }
        Map<String, Object> whole = new LinkedHashMap<>();
        named.forEach((field, value) -> whole.put(String.valueOf(field), value));
        put(whole, "name", artifact.name());
        put(whole, "version", artifact.version());
        put(whole, "kind", artifact.kind());
        put(whole, "digest", artifact.digest());
        Map<String, Object> document = new LinkedHashMap<>(facts.document());
        document.put("artifact", whole);
        put(document, "workflow", workflow);
        put(document, "run", run);
        return new Facts(document);
    }

    /** How many of what the call says is missing from the facts: 0 or 1. Refuses facts that say something else. */
    private static int missing(Map<?, ?> facts, String field, @Nullable String called, String path) {
        Object supplied = facts.get(field);
        if (called != null && supplied != null && !called.equals(supplied)) {
            throw new InvalidValue(path, "the same as in the call, '" + called + "'", supplied);
        }
        return called == null || supplied != null ? 0 : 1;
    }

    /** What the call says, or else its facts. */
    private static @Nullable String said(Facts facts, String path, @Nullable String called) {
        if (called != null) {
            return called;
        }
        return switch (facts.at(path).orElse(null)) {
            case null -> null;
            case String text -> text;
            case Object other -> throw new InvalidValue("facts." + path, "a text", other);
        };
    }

    private static void put(Map<String, Object> facts, String field, @Nullable String called) {
        if (called != null) {
            facts.put(field, called);
        }
    }
}
