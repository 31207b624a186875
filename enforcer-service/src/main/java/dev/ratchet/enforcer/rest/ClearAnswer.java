package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Json;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/**
 * Answers as JSON in UTF-8. The usual one, by which an artifact may pass and nothing else is told, is written by hand, byte by
 * byte as the mapper would write it.
 */
final class ClearAnswer {

    private static final String NOTHING_ELSE =
            ",\"failures\":[],\"warnings\":[],\"infos\":[],\"shadow\":[],\"undecided\":[],\"waived\":[]";

    private ClearAnswer() {}

    /** What a decision is answered with. */
    static byte[] of(GateDecided decided, Duration age, List<String> reasons) throws JsonProcessingException {
        return isClear(decided) && reasons.isEmpty()
                ? clear("{\"decisionId\":\"" + decided.decisionId() + '"', decided, age)
                : Json.mapper().writeValueAsBytes(GateView.of(decided, age, reasons));
    }

    /** What a question is answered with that is nowhere recorded. */
    static byte[] ofDryRun(GateDecided decided, Duration age) throws JsonProcessingException {
        return isClear(decided)
                ? clear("{\"dryRun\":true", decided, age)
                : Json.mapper().writeValueAsBytes(DryRunView.of(decided, age));
    }

    private static boolean isClear(GateDecided decided) {
        return decided.triggers().isEmpty() && decided.abridged() == null;
    }

    private static byte[] clear(String beginning, GateDecided decided, Duration age) {
        String json = beginning + ",\"allowed\":" + decided.allowed() + NOTHING_ELSE + ",\"rulesEvaluated\":"
                + decided.evaluated() + ",\"ruleBookVersion\":" + decided.ruleBookVersion() + ",\"ruleBookAge\":\""
                + age
                + "\"}";
        return json.getBytes(StandardCharsets.UTF_8);
    }
}
