package dev.ratchet.detector.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.Json;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretsTest {

    private static final Instant NOW = Instant.parse("2025-10-30T09:00:00Z");
    private static final Era ERA = new Era(NOW, Bounds.LONGEST_AGO);
    private static final String SECRET = "hunter2";

    @Test
    void what_a_report_tells_is_taken_over_without_secrets() throws Exception {
        String told = "ran with DB_PASS=" + SECRET;
        ReportBody body = new ReportBody(
                ViolationType.WORKFLOW,
                Severity.HIGH,
                told,
                null,
                new Context("release", "deploy", told, told, "parcels"),
                null,
                null,
                null,
                null,
                told,
                told,
                told);

        Finding finding = body.finding("ann", SourceKind.PERSON, ERA).redacted();

        assertThat(Json.mapper().writeValueAsString(finding.detected(1)))
                .contains("DB_PASS=[redacted]")
                .doesNotContain(SECRET);
    }

    @Test
    void what_an_event_carries_is_taken_over_without_secrets() throws Exception {
        String event = """
            {"specversion": "1.0", "id": "1", "source": "/ci", "type": "x.y", "subject": "https://u:hunter2@ci/1",
             "data": {"env": {"githubToken": "hunter2"}, "log": ["password: hunter2"], "step": "deploy"}}\
            """;

        List<PipelineReported> events = new CloudEventsReader(ERA)
                .read("application/cloudevents+json", name -> null, event.getBytes(StandardCharsets.UTF_8));

        assertThat(Json.mapper().writeValueAsString(events))
                .contains("deploy")
                .contains("[redacted]")
                .doesNotContain(SECRET);
    }
}
