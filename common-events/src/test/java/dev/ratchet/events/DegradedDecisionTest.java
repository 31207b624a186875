package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.DecisionEvent.GateDecided;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DegradedDecisionTest {

    @ParameterizedTest
    @ValueSource(strings = {"gate.decided", "gate.decided.min"})
    void a_decision_that_was_answered_under_an_outage_differs_in_saying_so_and_in_nothing_else(String sample)
            throws IOException {
        GateDecided decided;
        try (InputStream golden = getClass().getResourceAsStream("/golden/v1/" + sample + ".json")) {
            decided = Json.mapper().readValue(Objects.requireNonNull(golden), GateDecided.class);
        }

        ObjectNode expected = Json.mapper().valueToTree(decided);
        ObjectNode degraded = Json.mapper().valueToTree(decided.asDegraded());

        assertThat((Object) degraded).isEqualTo(expected.put("degraded", true));
    }
}
