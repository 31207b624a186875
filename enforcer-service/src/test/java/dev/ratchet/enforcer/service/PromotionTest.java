package dev.ratchet.enforcer.service;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.service.TrialRun.WITH;
import static dev.ratchet.enforcer.service.TrialRun.WITHOUT;
import static dev.ratchet.enforcer.service.TrialRun.as;
import static dev.ratchet.enforcer.service.TrialRun.decided;
import static dev.ratchet.enforcer.service.TrialRun.person;
import static dev.ratchet.enforcer.service.TrialRun.proposed;
import static dev.ratchet.enforcer.service.TrialRun.soundRun;
import static dev.ratchet.enforcer.service.TrialRun.violation;
import static dev.ratchet.enforcer.service.TrialRun.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.Verdict;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
@TestProfile(PromotionTest.ByPolicy.class)
class PromotionTest {

    /** In the workflow {@code release} a policy approves what a little evidence speaks for. */
    public static final class ByPolicy implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "ratchet.enforcer.policies.release.approval", "auto",
                    "ratchet.enforcer.policies.release.evaluated", "2",
                    "ratchet.enforcer.policies.release.undecided", "1",
                    "ratchet.enforcer.policies.release.caught-at-least", "0.04",
                    "ratchet.enforcer.policies.release.sound-stopped-at-most", "0.96");
        }
    }

    @Test
    void a_policy_approves_what_the_backtest_proves_and_verdicts_promote_the_rule() {
        decided("policy-bad", "run-bad", WITHOUT);
        decided("policy-good", "run-good", WITH);
        write(violation("VIOL-2025-10-29-001", "policy-bad", "run-bad", person()), soundRun("policy-good", "run-good"));
        proposed("IMP-2025-10-30-301", CHECK);

        JsonPath approved = await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> as("viewer")
                                .get("/improvements/IMP-2025-10-30-301")
                                .jsonPath(),
                        seen -> seen.getString("rule") != null);
        String rule = approved.getString("rule");
        write(violation("VIOL-2025-10-29-002", "own", "run-own", new Source(SourceKind.RULE, rule)));
        write(judged(rule, 100, "D-1"));
        write(judged(rule, 20, "VIOL-2025-10-29-002"));

        assertThat(approved.getString("verdict.by")).isEqualTo("policy");
        assertThat(approved.getString("verdict.mode")).isEqualTo("shadow");
        assertThat(approved.getString("verdict.reason")).contains("catches 1 of 1", "stops 0 of 1");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonPath seen = as("viewer").get("/rules/" + rule + "/promotion").jsonPath();
            assertThat(seen.getString("mode")).isEqualTo("warn");
            assertThat(seen.getString("promotion.to")).isEqualTo("enforce");
            assertThat(seen.getList("promotion.missing")).isNotEmpty();
            assertThat(seen.getList("changes")).hasSize(1);
            assertThat(seen.getString("changes[0].from")).isEqualTo("shadow");
            assertThat(seen.getDouble("changes[0].figures.episodes")).isBetween(85.0, 100.0);
            assertThat(as("viewer").get("/rules/" + rule).jsonPath().getString("rule.mode"))
                    .isEqualTo("warn");
        });
    }

    /** Episodes that were prevented, each a second after the other, on the basis of a decision or a violation. */
    private static EpisodeJudged[] judged(String rule, int episodes, String basis) {
        Instant begin = Instant.now().plusSeconds(1);
        return IntStream.range(0, episodes)
                .mapToObj(n -> new EpisodeJudged(
                        basis + "-" + n,
                        new RuleId(rule),
                        1,
                        CheckPoint.PRE_DEPLOY,
                        "billing",
                        RuleMode.SHADOW,
                        Verdict.PREVENTED,
                        1,
                        basis,
                        "enforcer-service",
                        begin.plusSeconds(n),
                        begin.plusSeconds(n + 1L)))
                .toArray(EpisodeJudged[]::new);
    }
}
