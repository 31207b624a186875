package dev.ratchet.enforcer.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.events.Abridged;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Json;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ClearAnswerTest {

    private final SplittableRandom random = new SplittableRandom(24);

    @Test
    void an_answer_is_written_as_the_mapper_writes_it() throws JsonProcessingException {
        for (int round = 0; round < 5_000; round++) {
            GateDecided decided = decided();
            Duration age = age();
            List<String> reasons = random.nextInt(4) == 0 ? List.of("journalled") : List.of();

            byte[] written = ClearAnswer.of(decided, age, reasons);

            assertThat(written).isEqualTo(Json.mapper().writeValueAsBytes(GateView.of(decided, age, reasons)));
        }
    }

    @Test
    void an_answer_of_what_is_not_recorded_is_written_as_the_mapper_writes_it() throws JsonProcessingException {
        for (int round = 0; round < 5_000; round++) {
            GateDecided decided = decided();
            Duration age = age();

            byte[] written = ClearAnswer.ofDryRun(decided, age);

            assertThat(written).isEqualTo(Json.mapper().writeValueAsBytes(DryRunView.of(decided, age)));
        }
    }

    private Duration age() {
        return switch (random.nextInt(4)) {
            case 0 -> Duration.ZERO;
            case 1 -> Duration.ofMillis(random.nextInt(5_000));
            case 2 -> Duration.ofNanos(random.nextLong(Long.MAX_VALUE));
            default -> Duration.ofSeconds(random.nextInt(100_000));
        };
    }

    private GateDecided decided() {
        List<Trigger> triggers =
                Stream.generate(this::trigger).limit(random.nextInt(3)).toList();
        return new GateDecided(
                EventId.random(),
                CheckPoint.PRE_DEPLOY,
                Artifact.named("parcels"),
                null,
                null,
                Facts.none(),
                "ann",
                random.nextLong(-1, Long.MAX_VALUE),
                random.nextBoolean(),
                triggers,
                List.of(),
                false,
                "r-1",
                random.nextLong(Long.MAX_VALUE),
                Instant.EPOCH,
                random.nextBoolean() ? random.nextInt(Integer.MAX_VALUE) : null,
                abridged());
    }

    private @Nullable Abridged abridged() {
        return random.nextInt(4) == 0 ? new Abridged(1, List.of(), 3) : null;
    }

    private Trigger trigger() {
        return new Trigger(
                new RuleId("RULE-ARCH-001"),
                1,
                "a rule",
                RuleSeverity.WARNING,
                random.nextBoolean() ? RuleMode.SHADOW : RuleMode.WARN,
                random.nextBoolean() ? RuleOutcome.FAILED : RuleOutcome.UNDECIDED,
                false,
                "Expected: \"é\"",
                "Mend it",
                Map.of("tests", Map.of("failed", 1)),
                "abc",
                List.of("scan"),
                null,
                null);
    }
}
