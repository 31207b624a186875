package dev.ratchet.enforcer.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.enforcer.domain.review.Improvement;
import dev.ratchet.enforcer.domain.review.ImprovementStatus;
import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.Json;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.Proposal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class MeasuredConfidenceTest {

    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "CALIBRATED")
    void a_confidence_that_nobody_measured_is_not_shown_as_a_number(ConfidenceBasis basis) {
        JsonNode shown = shown(basis);

        assertThat(shown.has("confidence")).isFalse();
        assertThat(shown.at("/outlook/confidenceBasis").asText()).isEqualTo(basis.wireName());
        assertThat(shown.path("title").asText()).isNotEmpty();
    }

    @Test
    void a_measured_one_is() {
        assertThat(shown(ConfidenceBasis.CALIBRATED).path("confidence").doubleValue())
                .isEqualTo(0.9);
    }

    private static JsonNode shown(ConfidenceBasis basis) {
        Proposal bare = Samples.proposalOf(Samples.draft("true"));
        Proposal proposal = new Proposal(
                bare.pattern(),
                bare.patternSlug(),
                bare.workflow(),
                bare.violationType(),
                bare.type(),
                bare.title(),
                bare.gap(),
                bare.impact(),
                bare.fiveWhys(),
                bare.processChange(),
                bare.checklistItem(),
                bare.rule(),
                bare.violations(),
                bare.confidence(),
                bare.against(),
                new Outlook("fewer without one", List.of(), List.of(), null, List.of(), basis));
        Instant at = Instant.parse("2025-10-30T12:00:00Z");
        Improvement improvement = new Improvement(
                ImprovementId.parse("IMP-2025-10-30-001"),
                ImprovementStatus.PROPOSED,
                1,
                proposal,
                "analyzer-service",
                at,
                at,
                null,
                null);
        JsonNode view = Json.mapper().valueToTree(ImprovementView.of(improvement, List.of()));
        return view.path("proposal");
    }
}
