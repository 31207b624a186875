package dev.ratchet.analyzer;

import static dev.ratchet.analyzer.Seen.asked;
import static dev.ratchet.analyzer.Seen.eventually;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Proposal.Why;
import dev.ratchet.events.RuleBasis;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.ViolationId;
import dev.ratchet.log.LogReader;
import dev.ratchet.log.Positions;
import dev.ratchet.testkit.OtherServices;
import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class LearningServiceTest {

    @Inject
    Positions positions;

    @Inject
    LogReader log;

    private WrittenImprovements written() {
        return new WrittenImprovements(log);
    }

    @Test
    void two_violations_of_a_kind_become_one_pattern_and_one_proposal_with_a_learned_check() {
        Nursery nursery = Nursery.opened("selling");
        nursery.sellsAfterTrial("oak", 1);
        nursery.sellsAfterTrial("fern", 2);

        ViolationId first = nursery.sellsWithoutTrial("tulip", 3);
        ViolationId second = nursery.sellsWithoutTrial("rose", 4);

        ImprovementProposed proposed = written().proposed("selling");
        Proposal proposal = proposed.proposal();
        assertThat(proposed.id().toString()).startsWith("IMP-2025-04-17-");
        assertThat(proposal.type()).isEqualTo(ImprovementType.ENFORCEMENT_RULE);
        assertThat(proposal.patternSlug()).isEqualTo("no-trial-bed");
        assertThat(proposal.violations()).containsExactly(first, second);
        assertThat(proposal.confidence()).isEqualTo(1);
        DraftRule rule = Objects.requireNonNull(proposal.rule());
        assertThat(rule.name()).isEqualTo("trial-bed-laid");
        assertThat(rule.area()).isEqualTo("QA");
        assertThat(rule.checkPoint()).isEqualTo(CheckPoint.PRE_DEPLOY);
        assertThat(rule.check()).isEqualTo("exists(\"beds/\" + artifact.name + \"-trial/\")");
        assertThat(rule.basis()).isEqualTo(RuleBasis.LEARNED);
        assertThat(rule.violating()).isEqualTo(2);
        assertThat(rule.sound()).isEqualTo(2);
        assertThat(rule.remediation()).isEqualTo("Lay beds/${artifact.name}-trial/");
        assertThat(proposal.fiveWhys())
                .extracting(Why::statement)
                .anyMatch(statement -> statement.startsWith("No automated check at pre-deploy"))
                .anyMatch(statement -> statement.startsWith("Pattern documented but not enforced"));
        assertThat(proposal.fiveWhys().get(2).evidence())
                .containsExactlyInAnyOrder(nursery.decisionOf("tulip", 3), nursery.decisionOf("rose", 4));
    }

    @Test
    void a_pattern_is_shown_with_what_is_known_of_it() {
        Nursery nursery = Nursery.opened("renting");
        ViolationId first = nursery.sellsWithoutTrial("ivy", 1);
        ViolationId second = nursery.sellsWithoutTrial("moss", 2);
        ImprovementProposed proposed = written().proposed("renting");
        String pattern = proposed.proposal().pattern();
        eventually(
                "/patterns/" + pattern,
                shown -> shown.statusCode(200)
                        .body("improvement.id", equalTo(proposed.id().toString())));

        ValidatableResponse shown = asked("/patterns/" + pattern);

        shown.body("slug", equalTo("no-trial-bed"))
                .body("title", equalTo("No trial bed"))
                .body("workflow", equalTo("renting"))
                .body("type", equalTo("quality-gate"))
                .body("frequency", equalTo(2))
                .body("confidence", nullValue())
                .body("basis", equalTo("identical"))
                .body(
                        "sureness",
                        equalTo("Too small to calibrate: all of its 2 violations say the same, names and numbers"
                                + " aside"))
                .body("impact.impactClass", equalTo("medium"))
                .body("impact.factors.severity", equalTo(2.0f))
                .body("impact.factors.trend", equalTo(1.0f))
                .body("impact.factors.timeLost", equalTo(1.0f))
                .body("artifacts", contains("ivy", "moss"))
                .body("members", contains(first.toString(), second.toString()))
                .body("examples[0].description", equalTo("No trial bed for ivy"))
                .body("improvement.status", equalTo("proposed"));
        asked("/patterns?workflow=renting&type=quality-gate")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].id", equalTo(pattern));
        asked("/patterns?workflow=renting&type=documentation").body("items", hasSize(0));
    }

    @Test
    void a_further_violation_amends_the_proposal_until_somebody_has_judged_it() {
        Nursery nursery = Nursery.opened("lending");
        nursery.sellsWithoutTrial("ash", 1);
        nursery.sellsWithoutTrial("elm", 2);
        ImprovementProposed proposed = written().proposed("lending");

        ViolationId third = nursery.sellsWithoutTrial("yew", 3);

        ImprovementAmended amended = written().amended("lending", first -> true);
        assertThat(amended.id()).isEqualTo(proposed.id());
        assertThat(amended.revision()).isEqualTo(2);
        assertThat(amended.proposal().violations()).hasSize(3).contains(third);
        OtherServices.write(new ImprovementApproved(
                proposed.id(), 2, RuleMode.WARN, "reviewer-1", "good", Instant.parse("2025-05-01T00:00:00Z")));
        nursery.sellsWithoutTrial("fir", 4);
        assertThat(positions.awaitCaughtUp(Seen.PATIENCE, "classification", "patterns", "promotion"))
                .isTrue();
        assertThat(positions.awaitCaughtUp(Seen.PATIENCE, "patterns", "promotion", "improvements"))
                .isTrue();
        assertThat(written().events("lending", ImprovementAmended.class)).hasSize(1);
        assertThat(written().events("lending", ImprovementProposed.class)).hasSize(1);
    }

    @Test
    void without_sound_runs_a_template_is_proposed_and_marked() {
        Nursery nursery = Nursery.opened("mowing");
        nursery.sellsWithoutTrial("hay", 1);
        nursery.sellsWithoutTrial("oat", 2);

        DraftRule rule =
                Objects.requireNonNull(written().proposed("mowing").proposal().rule());

        assertThat(rule.basis()).isEqualTo(RuleBasis.TEMPLATE);
        assertThat(rule.check()).isEqualTo("\"lay-trial-bed\" in steps.completed");
    }

    @Test
    void a_pattern_is_explained_with_what_its_cases_have_in_common() {
        Nursery nursery = Nursery.opened("grafting");
        IntStream.rangeClosed(1, 40).forEach(week -> nursery.of("growers").sellsAfterTrial("plant-" + week, week));
        List<ViolationId> violations = IntStream.rangeClosed(41, 46)
                .mapToObj(week -> nursery.of("sellers").sellsWithoutTrial("plant-" + week, week))
                .toList();
        ImprovementProposed proposed = written().proposed("grafting");
        String pattern = proposed.proposal().pattern();
        eventually(
                "/patterns/" + pattern + "/causes",
                shown -> shown.statusCode(200)
                        .body("impact.frequency", equalTo(violations.size()))
                        .body("attributions[0].inPattern", equalTo(violations.size()))
                        .body("attributions[0].around", equalTo(40)));

        ValidatableResponse shown = asked("/patterns/" + pattern + "/causes");

        shown.body("title", equalTo("No trial bed"))
                .body("checkPoint", equalTo("pre-deploy"))
                .body("impact.factors.trend", equalTo(1.0f))
                .body("trend.earlier", equalTo(3))
                .body("attributions[0].says", startsWith("custom.team = sellers in 6 of 6, but in 0 of 40 other runs"))
                .body("attributions[0].explanations[0].evidence", hasSize(6))
                .body("fiveWhys[0].evidence", hasItem(violations.getFirst().toString()))
                .body("fiveWhys.statement", hasItem(startsWith("No automated check at pre-deploy")))
                .body("fiveWhys.statement", hasItem(startsWith("Pattern documented but not enforced")))
                .body("fiveWhys.statement", hasItem(startsWith("In common: custom.team = sellers")));
    }

    @Test
    void one_proposal_covers_alike_patterns_of_several_workflows() {
        Nursery one = Nursery.opened("potting", "the square");
        Nursery other = Nursery.opened("pruning", "the square");
        one.sellsWithoutTrial("ivy", 1);
        one.sellsWithoutTrial("moss", 2);
        ImprovementProposed proposed = written().proposed("potting");
        String pattern = proposed.proposal().pattern();

        other.sellsWithoutTrial("hazel", 3);
        other.sellsWithoutTrial("larch", 4);

        Proposal amended = written()
                .amended("potting", each -> each.proposal().violations().size() == 4)
                .proposal();
        assertThat(amended.workflows()).containsExactly("potting", "pruning");
        assertThat(amended.violations()).hasSize(4);
        assertThat(amended.violationsIn("pruning")).hasSize(2);
        assertThat(amended.impact().frequency()).isEqualTo(4);
        assertThat(amended.rules())
                .extracting(rule -> String.valueOf(rule.scope().workflow()))
                .containsExactly("potting", "pruning");
        assertThat(amended.title()).endsWith("(also in pruning)");
        assertThat(written().events("pruning", ImprovementProposed.class)).isEmpty();
        String covered = amended.covers().getFirst().pattern();
        eventually(
                "/patterns/" + covered,
                shown -> shown.body("improvement.id", equalTo(proposed.id().toString()))
                        .body("improvement.patterns", contains(pattern, covered)));
        eventually(
                "/patterns/" + pattern + "/causes",
                shown -> shown.statusCode(200)
                        .body("related.workflow", hasItem("pruning"))
                        .body("related.slug", hasItem("no-trial-bed")));
    }

    @Test
    void a_step_that_sound_runs_have_and_violating_ones_lack_is_proposed_for_the_workflow() {
        Nursery nursery = Nursery.opened("exporting");
        IntStream.rangeClosed(1, 6).forEach(week -> nursery.sellsLabelled("plant-" + week, week));

        nursery.sellsUnlabelled("cress", 7);
        nursery.sellsUnlabelled("chive", 8);

        Proposal proposal = written().proposed("exporting").proposal();
        assertThat(proposal.type()).isEqualTo(ImprovementType.WORKFLOW_ENHANCEMENT);
        assertThat(Objects.requireNonNull(proposal.processChange().constraint()).step())
                .isEqualTo("print-label");
        assertThat(Objects.requireNonNull(proposal.outlook()).workflowDiff())
                .contains("+version: 2", "+  - name: print-label", "+  - id: mined-print-label");
        assertThat(proposal.against())
                .anyMatch(sentence ->
                        sentence.startsWith("Mined from runs: the step 'print-label' is part of 6 of 6 sound runs"));
    }

    @Test
    void a_rejected_proposal_comes_back_when_its_evidence_has_doubled_and_says_so() {
        Nursery nursery = Nursery.opened("mulching");
        nursery.sellsWithoutTrial("rue", 1);
        nursery.sellsWithoutTrial("sage", 2);
        ImprovementProposed first = written().proposed("mulching");
        OtherServices.write(new ImprovementRejected(
                first.id(), 1, "reviewer-1", "too dear", Instant.parse("2025-04-05T00:00:00Z")));

        nursery.sellsWithoutTrial("dill", 3);
        nursery.sellsWithoutTrial("thyme", 4);

        Proposal again = written().proposals("mulching", 2).getLast().proposal();
        assertThat(Objects.requireNonNull(again.outlook()).returns()).isEqualTo(first.id());
        assertThat(again.against().getFirst())
                .isEqualTo(first.id() + " was rejected by reviewer-1 (too dear);"
                        + " it comes back because its evidence has grown from 2 to 4 violations");
        assertThat(again.fiveWhys())
                .extracting(Why::statement)
                .anyMatch(statement -> statement.startsWith(first.id() + " addressed this and was rejected"));
    }

    @Test
    void a_rule_that_came_from_the_pattern_and_only_watches_is_found_in_the_rule_book() {
        Nursery nursery = Nursery.opened("staking");
        ViolationId first = nursery.sellsWithoutTrial("bean", 1);
        nursery.sellsWithoutTrial("pea", 2);
        String pattern = written().proposed("staking").proposal().pattern();

        OtherServices.write(nursery.rule(first, null, RuleMode.SHADOW, 3));

        eventually(
                "/patterns/" + pattern + "/causes",
                shown -> shown.body(
                                "fiveWhys.statement",
                                hasItem(containsString("RULE-QA-900 at pre-deploy only watches in shadow")))
                        .body("fiveWhys.evidence.flatten()", hasItem(startsWith("ratchet-rules@"))));
    }

    @Test
    void an_approved_improvement_is_shown_as_enforced_while_a_rule_of_it_is() {
        Nursery nursery = Nursery.opened("pollarding");
        ViolationId first = nursery.sellsWithoutTrial("lime", 1);
        nursery.sellsWithoutTrial("plane", 2);
        ImprovementProposed proposed = written().proposed("pollarding");
        String pattern = "/patterns/" + proposed.proposal().pattern();
        OtherServices.write(new ImprovementApproved(
                proposed.id(), 1, RuleMode.WARN, "reviewer-1", "good", Instant.parse("2025-05-01T00:00:00Z")));
        OtherServices.write(nursery.rule(first, proposed.id(), RuleMode.WARN, 3));
        eventually(pattern, shown -> shown.body("improvement.status", equalTo("approved")));

        OtherServices.write(nursery.rule(first, proposed.id(), RuleMode.ENFORCE, 4));

        eventually(pattern, shown -> shown.body("improvement.status", equalTo("enforced")));
        asked("/optimization-triggers?workflow=pollarding")
                .body("items[0].patterns[0].improvement.status", equalTo("enforced"));
    }

    @Test
    void reached_thresholds_are_told_with_what_they_rest_on() {
        Nursery nursery = Nursery.opened("weeding");
        ViolationId first = nursery.sellsWithoutTrial("hop", 1);
        ViolationId second = nursery.sellsWithoutTrial("mint", 2);
        written().proposals("weeding", 1);

        eventually(
                "/optimization-triggers?workflow=weeding",
                shown -> shown.statusCode(200)
                        .body("items", hasSize(1))
                        .body("items[0].shouldOptimize", equalTo(true))
                        .body("items[0].thresholds.technicalDebt", equalTo(5))
                        .body("items[0].promotion.minImpact", equalTo("medium"))
                        .body("items[0].fired.trigger", contains("duplicates"))
                        .body("items[0].fired[0].violations", contains(first.toString(), second.toString()))
                        .body("items[0].patterns[0].unmet", hasSize(0))
                        .body("items[0].patterns[0].improvement.status", equalTo("proposed")));
        asked("/optimization-triggers?workflow=nobody-knows").statusCode(200).body("items", hasSize(0));
        given().get("/optimization-triggers").then().statusCode(401);
    }

    @Test
    void a_workflow_that_asks_for_more_is_given_time() {
        Nursery nursery = Nursery.opened("patient");
        nursery.sellsWithoutTrial("yam", 1);
        nursery.sellsWithoutTrial("leek", 2);

        eventually(
                "/optimization-triggers?workflow=patient",
                shown -> shown.body("items[0].fired", hasSize(0))
                        .body("items[0].patterns[0].unmet", contains("Its frequency is 2, and minFrequency is 3")));
        nursery.sellsWithoutTrial("kale", 3);
        assertThat(written().proposed("patient").proposal().violations()).hasSize(3);
    }

    @Test
    void what_nobody_knows_is_not_found_and_strangers_are_refused() {
        asked("/patterns/no-such-pattern").statusCode(404).contentType("application/problem+json");
        asked("/patterns/no-such-pattern/causes").statusCode(404).contentType("application/problem+json");
        asked("/patterns?type=no-such-type").statusCode(400).body("detail", containsString("documentation"));
        given().get("/patterns").then().statusCode(401);
    }

    @Test
    void readiness_and_metrics_tell_which_model_compares_violations() {
        given().get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name == 'sentence model' }.data.model", equalTo("bge-small-en-v1.5-q"))
                .body("checks.find { it.name == 'sentence model' }.data.degraded", equalTo(false));
        asked("/q/metrics").statusCode(200).body(containsString("ratchet_model_degraded"));
    }

    @Test
    void the_interface_describes_itself_with_an_example() {
        given().header("Authorization", Tokens.bearer("viewer"))
                .header("Accept", "application/json")
                .get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.keySet()", hasItem("/patterns/{pattern}"))
                .body("paths.keySet()", hasItem("/patterns/{pattern}/causes"));
    }
}
