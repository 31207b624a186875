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
 * What is asked of the gate. Its facts say themselves which artifact, workflow and run they are of.
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
        Map<String, Object> document = new LinkedHashMap<>(facts.document());
        Map<String, Object> named = new LinkedHashMap<>();
        if (facts.document().get("artifact") instanceof Map<?, ?> supplied) {
            supplied.forEach((field, value) -> named.put(String.valueOf(field), value));
        }
        agree(named, "name", artifact.name(), "facts.artifact.name");
        agree(named, "version", artifact.version(), "facts.artifact.version");
        agree(named, "kind", artifact.kind(), "facts.artifact.kind");
        agree(named, "digest", artifact.digest(), "facts.artifact.digest");
        document.put("artifact", named);
        agree(document, "workflow", workflow, "facts.workflow");
        agree(document, "run", run, "facts.run");
        return new Facts(document);
    }

    private static void agree(Map<String, Object> facts, String field, @Nullable String called, String path) {
        Object supplied = facts.get(field);
        if (called != null && supplied != null && !called.equals(supplied)) {
            throw new InvalidValue(path, "the same as in the call, '" + called + "'", supplied);
        }
        if (called != null) {
            facts.put(field, called);
        }
    }
}
