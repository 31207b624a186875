package dev.ratchet.events;

import dev.ratchet.events.DecisionEvent.GateDecided;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Writes the usual decision, of which nothing but that all rules held is to be told, as the mapper would, byte by byte: the facts
 * are copied once, as they were read. Its other texts are names, in which nothing has to be escaped, if they are ASCII.
 */
final class ClearDecision {

    private static final int OTHER_CHARACTERS = 512;

    private ClearDecision() {}

    /** The decision as JSON in UTF-8; null when there is more to tell. */
    static byte @Nullable [] written(GateDecided decision) {
        boolean isClear = decision.triggers().isEmpty()
                && decision.held().isEmpty()
                && decision.abridged() == null
                && decision.rulesEvaluated() != null;
        JsonText facts = decision.facts().document() instanceof FrozenObject read ? read.text() : null;
        return isClear && facts != null ? joined(before(decision), facts, after(decision)) : null;
    }

    /** All of it; null where the mapper might write a character in another way. */
    private static byte @Nullable [] joined(String before, JsonText facts, String after) {
        int length = facts.to() - facts.from();
        byte[] json = new byte[before.length() + length + after.length()];
        boolean isWritten = putsAscii(before, json, 0) && putsAscii(after, json, before.length() + length);
        System.arraycopy(facts.document(), facts.from(), json, before.length(), length);
        return isWritten ? json : null;
    }

    private static String before(GateDecided decision) {
        StringBuilder json = new StringBuilder(OTHER_CHARACTERS);
        json.append("{\"decisionId\":\"").append(decision.decisionId());
        json.append("\",\"checkPoint\":\"").append(decision.checkPoint().wireName());
        json.append("\",\"artifact\":{\"name\":\"")
                .append(decision.artifact().name())
                .append('"');
        append(json, "version", decision.artifact().version());
        append(json, "kind", decision.artifact().kind());
        append(json, "digest", decision.artifact().digest());
        json.append('}');
        append(json, "workflow", decision.workflow());
        append(json, "run", decision.run());
        return json.append(",\"facts\":").toString();
    }

    private static String after(GateDecided decision) {
        StringBuilder json = new StringBuilder(OTHER_CHARACTERS);
        json.append(",\"suppliedBy\":\"").append(decision.suppliedBy());
        json.append("\",\"ruleBookVersion\":").append(decision.ruleBookVersion());
        json.append(",\"allowed\":").append(decision.allowed());
        json.append(",\"triggers\":[],\"held\":[],\"degraded\":").append(decision.degraded());
        json.append(",\"replica\":\"").append(decision.replica());
        json.append("\",\"sequence\":").append(decision.sequence());
        json.append(",\"decidedAt\":\"").append(decision.decidedAt());
        return json.append("\",\"rulesEvaluated\":")
                .append(decision.rulesEvaluated())
                .append('}')
                .toString();
    }

    private static void append(StringBuilder json, String field, @Nullable String name) {
        if (name != null) {
            json.append(",\"").append(field).append("\":\"").append(name).append('"');
        }
    }

    /** Puts a text at a place. @return whether it is ASCII; nothing is put where it isn't */
    private static boolean putsAscii(String text, byte[] json, int at) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        boolean isAscii = bytes.length == text.length();
        if (isAscii) {
            System.arraycopy(bytes, 0, json, at, bytes.length);
        }
        return isAscii;
    }
}
