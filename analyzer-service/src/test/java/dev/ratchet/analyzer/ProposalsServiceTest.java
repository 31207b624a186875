package dev.ratchet.analyzer;

import static dev.ratchet.analyzer.Seen.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementEvent.ImprovementRejected;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.log.LogReader;
import dev.ratchet.testkit.OtherServices;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class ProposalsServiceTest {

    private static final Instant SUMMER = Instant.parse("2025-07-01T08:00:00Z");

    @Inject
    LogReader log;

    @Test
    void a_rule_that_two_proposals_came_to_is_brought_by_the_older_one_until_that_is_rejected() {
        ImprovementProposed first = proposedAfter(
                "brewing",
                1,
                reported("brewing", 1, "Mash temperature was not written down"),
                reported("brewing", 2, "Mash temperature was not written down"));
        ImprovementProposed second = proposedAfter(
                "brewing",
                2,
                reported("brewing", 3, "Cellar door stood open over night"),
                reported("brewing", 4, "Cellar door stood open over night"));

        DraftRule rule = Objects.requireNonNull(first.proposal().rule());
        Outlook outlook = Objects.requireNonNull(second.proposal().outlook());
        assertThat(second.proposal().rule()).isNull();
        assertThat(outlook.sameRules()).singleElement().satisfies(same -> {
            assertThat(same.improvement()).isEqualTo(first.id());
            assertThat(same.check()).isEqualTo(rule.check()).isEqualTo("\"brewing-step\" in steps.completed");
        });
        assertThat(second.proposal().against())
                .contains(first.id() + ", which is open too, has the same rule for workflow 'brewing' already, at"
                        + " pre-deploy: \"brewing-step\" in steps.completed. This proposal leaves it to that one");
        eventually(
                "/patterns/" + second.proposal().pattern() + "/causes",
                shown -> shown.body("checkPoint", equalTo("pre-deploy")));

        OtherServices.write(new ImprovementRejected(first.id(), 1, "reviewer-1", "no", SUMMER));

        Proposal amended = written()
                .amended("brewing", each -> each.id().equals(second.id()))
                .proposal();
        assertThat(Objects.requireNonNull(amended.rule()).check()).isEqualTo(rule.check());
        assertThat(Objects.requireNonNull(amended.outlook()).sameRules()).isEmpty();
    }

    @Test
    void what_was_amended_in_vain_is_said_again() {
        ImprovementProposed proposed = proposedAfter(
                "malting",
                1,
                reported("malting", 1, "Barley lay in the rain"),
                reported("malting", 2, "Barley lay in the rain"));
        ViolationId elsewhere = ViolationId.parse("VIOL-2025-06-30-001");

        OtherServices.write(
                amendment(proposed, List.of(elsewhere)),
                amendment(proposed, proposed.proposal().violations()));

        ImprovementAmended settled = written().amended("malting", each -> each.revision() == 3);
        assertThat(settled.proposal().violations())
                .isEqualTo(proposed.proposal().violations());
    }

    /** As another replica may write it, from what it knows. */
    private static ImprovementAmended amendment(ImprovementProposed proposed, List<ViolationId> violations) {
        Proposal known = proposed.proposal();
        Proposal other = new Proposal(
                known.pattern(),
                known.patternSlug(),
                known.workflow(),
                known.violationType(),
                known.type(),
                known.title(),
                known.gap(),
                known.impact(),
                known.fiveWhys(),
                known.processChange(),
                known.checklistItem(),
                known.rule(),
                violations,
                known.confidence(),
                known.against(),
                known.outlook());
        return new ImprovementAmended(proposed.id(), 2, other, "analyzer-service", SUMMER);
    }

    private ImprovementProposed proposedAfter(String workflow, int count, ViolationDetected... violations) {
        OtherServices.write(violations);
        return written().proposals(workflow, count).get(count - 1);
    }

    private WrittenImprovements written() {
        return new WrittenImprovements(log);
    }

    private static ViolationDetected reported(String workflow, int number, String description) {
        Instant at = SUMMER.plus(Duration.ofDays(number));
        return new ViolationDetected(
                new ViolationId(
                        at.atZone(ZoneOffset.UTC).toLocalDate(),
                        1 + Math.floorMod((workflow + number).hashCode(), 900_000)),
                ViolationType.WORKFLOW,
                Severity.MEDIUM,
                description,
                at,
                new Context(workflow, workflow + "-step", "not that: " + description, description, "kettle-" + number),
                new Source(SourceKind.PERSON, "reporter-1"),
                "detector-service",
                workflow + number,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
