package dev.ratchet.detector.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.detector.domain.workflow.ImprovementState;
import dev.ratchet.detector.domain.workflow.WorkflowDefinition;
import dev.ratchet.detector.domain.workflow.Workflows;
import dev.ratchet.events.EventType;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.Outlook.Covered;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Proposal.Gap;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.events.WorkflowEvent.Step;
import dev.ratchet.events.WorkflowEvent.WorkflowDefined;
import dev.ratchet.log.Outgoing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LostChangesTest {

    private static final Instant TEN = Instant.parse("2025-10-30T10:00:00Z");
    private static final ImprovementId ID = ImprovementId.parse("IMP-2025-10-30-001");
    private static final ProcessChange LABEL = new ProcessChange("release", "Automate the label", "label", null);
    private static final ProcessChange WEIGH = new ProcessChange("release", "Automate the scales", "weigh", null);

    @Test
    void of_two_changes_of_one_workflow_that_were_asked_for_at_once_the_second_is_asked_for_again() {
        WorkflowDefinition declared = WorkflowDefinition.after(null, declared());
        WorkflowDefinition now = WorkflowDefinition.after(declared, asked(declared, LABEL));

        List<Outgoing> outcome =
                new LostChanges(known(now), id -> Optional.of(improvement())).outcome(recorded(asked(declared, WEIGH)));

        assertThat(outcome).singleElement().satisfies(again -> {
            WorkflowDefined next = (WorkflowDefined) again.event();
            assertThat(next.version()).isEqualTo(3);
            assertThat(next.steps()).allMatch(Step::automated);
        });
    }

    @Test
    void a_change_that_counts_brings_nothing_about() {
        WorkflowDefinition declared = WorkflowDefinition.after(null, declared());
        WorkflowDefinition labelled = WorkflowDefinition.after(declared, asked(declared, LABEL));
        WorkflowDefined last = asked(labelled, WEIGH);
        WorkflowDefinition now = WorkflowDefinition.after(labelled, last);

        assertThat(new LostChanges(known(now), id -> Optional.of(improvement())).outcome(recorded(last)))
                .isEmpty();
    }

    private static WorkflowDefined declared() {
        return new WorkflowDefined(
                "release",
                1,
                null,
                List.of(new Step("label", null, "print-label", false), new Step("weigh", null, "weigh", false)),
                List.of(),
                List.of(),
                TEN,
                "anna",
                null);
    }

    private static WorkflowDefined asked(WorkflowDefinition workflow, ProcessChange change) {
        return workflow.improved(change, ID, "reviewer-1", TEN).orElseThrow();
    }

    private static Recorded<WorkflowEvent> recorded(WorkflowEvent event) {
        return new Recorded<>(
                event, "event-1", EventType.DETECTOR, new LogPosition(Topic.WORKFLOWS, 0, 7), TEN, null, null);
    }

    private static ImprovementState improvement() {
        Covered covered = new Covered("pattern-2", "not-weighed", "release", List.of(), null, WEIGH);
        Proposal proposal = new Proposal(
                "pattern-1",
                "label-missing",
                "release",
                ViolationType.WORKFLOW,
                ImprovementType.WORKFLOW_ENHANCEMENT,
                "Label every parcel",
                new Gap("a label", "none"),
                new Impact(ImpactClass.MEDIUM, 2, 2, Map.of()),
                List.of(),
                LABEL,
                "Is there a label?",
                null,
                List.of(),
                0.9,
                List.of(),
                new Outlook("fewer parcels without one", List.of(), List.of(), null, List.of(covered), null));
        return ImprovementState.after(
                null,
                new Recorded<>(
                        new ImprovementProposed(ID, 1, proposal, "analyzer-service", TEN),
                        "event-0",
                        EventType.ANALYZER,
                        new LogPosition(Topic.IMPROVEMENTS, 0, 0),
                        TEN,
                        null,
                        null));
    }

    private static Workflows known(WorkflowDefinition only) {
        return new Workflows() {
            @Override
            public Optional<WorkflowDefinition> find(String workflow) {
                return Optional.of(only);
            }

            @Override
            public List<WorkflowDefinition> list(@Nullable String after, int limit) {
                return List.of(only);
            }

            @Override
            public List<WorkflowDefinition> withDeadlines() {
                return List.of();
            }
        };
    }
}
