package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Held;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearDecisionTest {

    private static final String ASCII = "abzAZ059 ._:/@+#-";
    private static final String OTHERS = "éßΩк名\uD835\uDD04٣";

    private final SplittableRandom random = new SplittableRandom(24);

    private String characters = ASCII;

    @Test
    void a_clear_decision_is_written_as_the_mapper_writes_it() throws JsonProcessingException {
        for (int round = 0; round < 20_000; round++) {
            GateDecided decision = decision(random.nextInt(Integer.MAX_VALUE), List.of());

            byte[] written = ClearDecision.written(decision);

            assertThat(written).isEqualTo(Json.mapper().writeValueAsBytes(decision));
            assertThat(EventCodec.encode(decision)).isEqualTo(written);
        }
    }

    @Test
    void a_clear_decision_with_any_other_letters_is_written_as_the_mapper_writes_it() throws JsonProcessingException {
        characters = ASCII + OTHERS;
        for (int round = 0; round < 5_000; round++) {
            GateDecided decision = decision(20, List.of());

            assertThat(EventCodec.encode(decision)).isEqualTo(Json.mapper().writeValueAsBytes(decision));
        }
    }

    @Test
    void a_decision_of_which_there_is_more_to_tell_is_left_to_the_mapper() {
        GateDecided old = decision(null, List.of());
        GateDecided naming = decision(1, List.of(new Held(new RuleId("RULE-ARCH-001"), 1, "abc")));
        GateDecided ofChangedFacts = with(naming, new Facts(Map.of("a", 1)));

        assertThat(ClearDecision.written(old)).isNull();
        assertThat(ClearDecision.written(naming)).isNull();
        assertThat(ClearDecision.written(ofChangedFacts)).isNull();
    }

    private GateDecided decision(@Nullable Integer evaluated, List<Held> held) {
        return new GateDecided(
                name(),
                List.of(CheckPoint.values()).get(random.nextInt(CheckPoint.values().length)),
                new Artifact(name(), perhaps(), perhaps(), perhaps()),
                perhaps(),
                perhaps(),
                read(),
                name(),
                random.nextInt(3) == 0 ? -1 : random.nextLong(Long.MAX_VALUE),
                random.nextBoolean(),
                List.of(),
                held,
                random.nextBoolean(),
                name(),
                random.nextLong(Long.MAX_VALUE),
                Instant.ofEpochSecond(
                        random.nextLong(Bounds.LATEST.getEpochSecond()),
                        random.nextBoolean() ? 0 : random.nextInt(1_000_000_000)),
                evaluated,
                null);
    }

    private static GateDecided with(GateDecided decision, Facts facts) {
        return new GateDecided(
                decision.decisionId(),
                decision.checkPoint(),
                decision.artifact(),
                decision.workflow(),
                decision.run(),
                facts,
                decision.suppliedBy(),
                decision.ruleBookVersion(),
                decision.allowed(),
                List.of(),
                List.of(),
                decision.degraded(),
                decision.replica(),
                decision.sequence(),
                decision.decidedAt(),
                1,
                null);
    }

    /** Facts as a reader of calls has them: with what they were read from. */
    private Facts read() {
        byte[] body =
                "{\"facts\": {\"é\" : \"%s\", \"n\":1.50 } }".formatted(name()).getBytes(StandardCharsets.UTF_8);
        Map<String, Object> fields = new LinkedHashMap<>(Map.of("n", 1.5));
        return new Facts(Facts.readObject(fields, body, 10, body.length - 2));
    }

    private @Nullable String perhaps() {
        return random.nextBoolean() ? name() : null;
    }

    /** Any name there may be, as long as it is one. */
    private String name() {
        int[] letters = characters.codePoints().toArray();
        while (true) {
            StringBuilder name = new StringBuilder();
            for (int left = 1 + random.nextInt(30); left > 0; left--) {
                name.appendCodePoint(letters[random.nextInt(letters.length)]);
            }
            if (Bounds.NAME_FORM.matcher(name).matches() && !name.toString().isBlank()) {
                return name.toString();
            }
        }
    }
}
