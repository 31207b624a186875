package dev.ratchet.detector.rest;

import dev.ratchet.detector.domain.violation.Violation;
import dev.ratchet.detector.domain.violation.ViolationStatus;
import dev.ratchet.detector.domain.violation.Violations;
import dev.ratchet.detector.domain.violation.Violations.Filter;
import dev.ratchet.events.Severity;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.events.WireName;
import dev.ratchet.http.Page;
import dev.ratchet.http.Parameters;
import dev.ratchet.http.Problem;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Shows violations, however they were noticed. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/violations")
@Authenticated
@Tag(name = "violations")
public class ViolationsResource {

    private final Violations violations;

    ViolationsResource(Violations violations) {
        this.violations = violations;
    }

    @GET
    @Operation(summary = "The violations that fit, by number")
    @APIResponse(responseCode = "200", description = "A part of the list; send next as after to get the next part")
    @APIResponse(
            responseCode = "400",
            description = "A filter that no violation can fit; the problem lists those that exist")
    public Page<ViolationView> list(
            @QueryParam("workflow") @Nullable String workflow,
            @QueryParam("type") @Nullable String type,
            @QueryParam("severity") @Nullable String severity,
            @QueryParam("status") @Nullable String status,
            @QueryParam("artifact") @Nullable String artifact,
            @Parameter(example = "VIOL-2025-10-30-001") @QueryParam("after") @Nullable String after,
            @QueryParam("limit") @Nullable Integer limit) {
        int size = Page.limit(limit);
        Filter filter = new Filter(
                workflow,
                known("type", ViolationType::named, type),
                known("severity", Severity::named, severity),
                known("status", ViolationStatus::named, status),
                artifact);
        List<ViolationView> found = violations.list(filter, Page.after(after, this::isThere), size + 1).stream()
                .map(ViolationView::of)
                .toList();
        return Page.of(found, size, ViolationView::id);
    }

    @GET
    @Path("/{id}")
    @Operation(summary = "One violation")
    @APIResponse(responseCode = "200", description = "The violation as it stands")
    @APIResponse(responseCode = "404", description = "No violation has this number")
    public ViolationView find(
            @Parameter(example = "VIOL-2025-10-30-001", schema = @Schema(type = SchemaType.STRING)) @PathParam("id")
                    String id) {
        return ViolationView.of(existing(violations, id));
    }

    /** Refuses a number that no violation has. */
    static Violation existing(Violations violations, String id) {
        return violations
                .find(Parameters.read("id", id, ViolationId::parse))
                .orElseThrow(() -> Problem.notFound("violation", id));
    }

    private boolean isThere(String after) {
        return violations
                .find(Parameters.read("after", after, ViolationId::parse))
                .isPresent();
    }

    private static @Nullable String known(
            String parameter, Function<String, ? extends WireName> named, @Nullable String value) {
        return value == null
                ? null
                : Parameters.read(parameter, value, named::apply).wireName();
    }
}
