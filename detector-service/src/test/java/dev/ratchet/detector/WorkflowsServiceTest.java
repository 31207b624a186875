package dev.ratchet.detector;

import static dev.ratchet.detector.House.as;
import static dev.ratchet.detector.House.declare;
import static dev.ratchet.detector.House.release;
import static dev.ratchet.detector.House.soon;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.ratchet.detector.domain.workflow.Improvements;
import dev.ratchet.events.ConstraintTemplate;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent.ImprovementApproved;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.Outlook.Covered;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Proposal.Gap;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent.Constraint;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.testkit.OtherServices;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class WorkflowsServiceTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");

    private final Improvements improvements;

    WorkflowsServiceTest(Improvements improvements) {
        this.improvements = improvements;
    }

    @Test
    void the_same_declaration_keeps_the_version_and_another_is_the_next() {
        Map<String, Object> other = new HashMap<>(release());
        other.put("checklist", List.of("Is the label on?"));

        declare("versions", release()).then().statusCode(201).body("version", equalTo(1));
        declare("versions", release()).then().statusCode(200).body("version", equalTo(1));
        declare("versions", other).then().statusCode(200).body("version", equalTo(2));

        as("viewer")
                .get("/workflows/versions")
                .then()
                .statusCode(200)
                .body("checklist", contains("Is the label on?"))
                .body("by", equalTo("rule-admin"));
        as("viewer").queryParam("limit", 500).get("/workflows").then().body("items.name", hasItem("versions"));
    }

    @Test
    void a_declaration_that_contradicts_itself_is_refused_with_the_field() {
        Map<String, Object> undeclared = new HashMap<>(release());
        undeclared.put("steps", List.of(Map.of("name", "ship")));

        declare("contradicting", undeclared)
                .then()
                .statusCode(400)
                .body("field", equalTo("constraints.step"))
                .body("detail", containsString("label"));
        declare("contradicting", Map.of("name", "another", "steps", List.of(Map.of("name", "ship"))))
                .then()
                .statusCode(400)
                .body("field", equalTo("name"));
        as("viewer").get("/workflows/contradicting").then().statusCode(404);
    }

    @Test
    void only_a_rule_admin_declares() {
        as("pipeline").body(release()).put("/workflows/roles").then().statusCode(403);
    }

    @Test
    void an_approved_enhancement_automates_the_step_and_a_repeated_declaration_does_not_undo_it() {
        declare("improving", release());
        ImprovementId id = ImprovementId.parse("IMP-2025-10-30-001");

        OtherServices.write(new ImprovementProposed(id, 1, proposal("improving"), "analyzer-service", TEN));
        OtherServices.write(new ImprovementApproved(id, 1, RuleMode.ENFORCE, "reviewer-1", "yes", TEN));

        soon().untilAsserted(() -> as("viewer")
                .get("/workflows/improving")
                .then()
                .body("version", equalTo(2))
                .body("improvement", equalTo(id.toString()))
                .body("steps.find { it.name == 'announce' }.automated", equalTo(true)));
        declare("improving", release())
                .then()
                .statusCode(200)
                .body("version", equalTo(2))
                .body("improved.announce", equalTo(id.toString()));
    }

    @Test
    void an_enhancement_that_lost_a_race_against_a_declaration_is_made_on_top_of_it() {
        Map<String, Object> other = new HashMap<>(release());
        other.put("checklist", List.of("Is the label on?"));
        ImprovementId id = ImprovementId.parse("IMP-2025-10-30-002");
        List<Step> automated =
                List.of(new Step("ship", null, null, false), new Step("announce", null, "announce", true));
        declare("racing", release());
        declare("racing", other).then().body("version", equalTo(2));

        OtherServices.write(new ImprovementProposed(id, 1, proposal("racing"), "analyzer-service", TEN));
        soon().untilAsserted(() -> assertThat(improvements.find(id)).isPresent());
        OtherServices.write(
                new WorkflowDefined("racing", 2, null, automated, List.of(), List.of(), TEN, "reviewer-1", id));

        soon().untilAsserted(() -> as("viewer")
                .get("/workflows/racing")
                .then()
                .body("version", equalTo(3))
                .body("checklist", contains("Is the label on?"))
                .body("improved.announce", equalTo(id.toString())));
    }

    @Test
    void an_approved_constraint_is_asked_for_in_every_workflow_that_is_covered() {
        declare("mining", release());
        declare("mining-too", release());
        ImprovementId id = ImprovementId.parse("IMP-2025-10-30-003");
        Covered covered = new Covered("pattern-2", "unweighed", "mining-too", List.of(), null, weighed("mining-too"));
        Proposal proposal = proposal("mining", weighed("mining"), covered);

        OtherServices.write(new ImprovementProposed(id, 1, proposal, "analyzer-service", TEN));
        OtherServices.write(new ImprovementApproved(id, 1, RuleMode.SHADOW, "reviewer-1", "yes", TEN));

        for (String workflow : List.of("mining", "mining-too")) {
            soon().untilAsserted(() -> as("viewer")
                    .get("/workflows/" + workflow)
                    .then()
                    .body("improvement", equalTo(id.toString()))
                    .body("steps.name", hasItem("weigh"))
                    .body("constraints.id", hasItem("mined-weigh")));
        }
    }

    private static ProcessChange weighed(String workflow) {
        Constraint asked = new Constraint(
                "mined-weigh",
                ConstraintTemplate.EXISTENCE,
                "weigh",
                null,
                null,
                ViolationType.WORKFLOW,
                Severity.MEDIUM,
                "${artifact.name} is too heavy",
                "weighed before it is shipped",
                "nobody weighed it",
                null);
        return new ProcessChange(workflow, "Weigh it", "weigh", null, asked);
    }

    @Test
    void the_workflow_that_is_shipped_can_be_declared() throws IOException {
        Path shipped = Path.of("..", "deploy", "workflows", "mcp-deployment.yaml");
        Map<String, Object> body = new YAMLMapper().readValue(shipped.toFile(), new TypeReference<>() {});

        declare("mcp-deployment", body).then().statusCode(201).body("constraints.id.size()", equalTo(2));
    }

    private static Proposal proposal(String workflow) {
        return proposal(workflow, new ProcessChange(workflow, "Have the pipeline announce", "announce", null));
    }

    private static Proposal proposal(String workflow, ProcessChange change, Covered... covers) {
        return new Proposal(
                "pattern-1",
                "announcement-missing",
                workflow,
                ViolationType.ARCHITECTURE,
                ImprovementType.WORKFLOW_ENHANCEMENT,
                "Automate the announcement",
                new Gap("everybody is told", "nobody was told"),
                new Impact(ImpactClass.MEDIUM, 2, 2, Map.of()),
                List.of(),
                change,
                "Was everybody told?",
                null,
                List.of(),
                0.9,
                List.of(),
                new Outlook("fewer without one", List.of(), List.of(), null, List.of(covers), null));
    }
}
