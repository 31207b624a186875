package dev.ratchet.analyzer.rest;

import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.proposal.Improvement;
import dev.ratchet.analyzer.domain.proposal.KnownImprovements;
import dev.ratchet.analyzer.domain.proposal.OptimizationTrigger;
import dev.ratchet.analyzer.domain.proposal.Standards;
import dev.ratchet.events.Bounds;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Answers whether a workflow asks for an optimization, and why. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/optimization-triggers")
@Authenticated
@Tag(name = "patterns")
public class TriggersResource {

    private final KnownPatterns patterns;
    private final KnownImprovements improvements;
    private final Standards standards;

    TriggersResource(KnownPatterns patterns, KnownImprovements improvements, Standards standards) {
        this.patterns = patterns;
        this.improvements = improvements;
        this.standards = standards;
    }

    /** The triggers of one workflow. */
    public record TriggersView(String workflow, boolean fired, List<OptimizationTrigger> triggers) {}

    @GET
    @Operation(
            summary = "Which optimization triggers of a workflow have fired, and why",
            description = "The thresholds are those of the workflow, where it has some of its own.")
    @APIResponse(responseCode = "200", description = "The triggers high-impact, technical-debt and duplicates")
    @APIResponse(responseCode = "400", description = "No workflow was named")
    public TriggersView check(
            @Parameter(required = true, example = "release") @QueryParam("workflow") @Nullable String workflow) {
        String name = Bounds.name("workflow", workflow);
        List<Portrait> portraits = patterns.list(name, null, null, Bounds.LIST).stream()
                .map(pattern -> patterns.portrait(pattern.id()))
                .flatMap(Optional::stream)
                .filter(portrait -> portrait.frequency() > 0)
                .toList();
        Set<String> improved = portraits.stream()
                .map(Portrait::pattern)
                .map(Pattern::id)
                .filter(this::isImproved)
                .collect(Collectors.toSet());
        List<OptimizationTrigger> triggers = OptimizationTrigger.of(standards.thresholds(name), portraits, improved);
        return new TriggersView(name, triggers.stream().anyMatch(OptimizationTrigger::fired), triggers);
    }

    private boolean isImproved(String pattern) {
        return improvements.of(pattern).stream()
                .anyMatch(improvement -> improvement.status() != Improvement.Status.REJECTED);
    }
}
