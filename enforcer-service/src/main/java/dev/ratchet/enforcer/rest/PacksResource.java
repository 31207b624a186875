package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.pack.AppliedPack;
import dev.ratchet.enforcer.domain.pack.Finding;
import dev.ratchet.enforcer.domain.pack.PackPlan;
import dev.ratchet.enforcer.domain.pack.PackTests.Outcome;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.http.Body;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Rule packs: tested, linted, compared with the book, and applied as a whole or not at all. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/packs")
@Authenticated
@Blocking
@Tag(name = "packs")
public class PacksResource {

    private static final String UNREADABLE = "The pack can't be read: the problem lists every fault with its place";

    private final PackDesk desk;
    private final PackApplication application;
    private final CurrentRuleBook current;

    PacksResource(PackDesk desk, PackApplication application, CurrentRuleBook current) {
        this.desk = desk;
        this.application = application;
        this.current = current;
    }

    /** What came of the tests of a pack. */
    @Schema(name = "PackTestReport")
    public record TestReport(String pack, String version, int passed, int failed, List<Outcome> tests) {}

    /** What there is to find about a pack. */
    @Schema(name = "PackLintReport")
    public record LintReport(String pack, String version, long errors, long warnings, List<Finding> findings) {}

    @GET
    @Operation(
            summary = "Which packs were applied, the newest first",
            description = "Learned from the rules on the log: an application that changed no rule isn't among them.")
    @APIResponse(responseCode = "200", description = "Every application with its rules, by whom and when")
    public List<AppliedPack> applied() {
        return AppliedPack.in(current.book());
    }

    @POST
    @Path("/test")
    @RolesAllowed({"viewer", "reviewer", "rule-admin", "operator"})
    @Operation(summary = "Run the tests that the rules of a pack bring along")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PackBody.class),
                            examples = @ExampleObject(name = "builtin", value = PackExamples.BUILTIN)))
    @APIResponse(responseCode = "200", description = "The outcome of every test")
    @APIResponse(responseCode = "422", description = UNREADABLE)
    public TestReport test(@Nullable PackBody body) {
        PackDesk.Brought brought = desk.read(Body.present(body));
        List<Outcome> outcomes = desk.tested(brought.pack());
        int passed = (int) outcomes.stream().filter(Outcome::passed).count();
        return new TestReport(
                brought.pack().name(), brought.pack().version(), passed, outcomes.size() - passed, outcomes);
    }

    @POST
    @Path("/lint")
    @RolesAllowed({"viewer", "reviewer", "rule-admin", "operator"})
    @Operation(
            summary = "Look for rules that contradict, shadow or repeat one another or the book's, and the like",
            description = "A pack with an error isn't applied; warnings are for people.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PackBody.class),
                            examples = @ExampleObject(name = "files", value = PackExamples.FILES)))
    @APIResponse(responseCode = "200", description = "What was found")
    @APIResponse(responseCode = "422", description = UNREADABLE)
    public LintReport lint(@Nullable PackBody body) {
        PackDesk.Brought brought = desk.read(Body.present(body));
        List<Finding> findings = desk.linted(brought.pack());
        long errors = findings.stream().filter(Finding::isError).count();
        return new LintReport(
                brought.pack().name(), brought.pack().version(), errors, findings.size() - errors, findings);
    }

    @POST
    @Path("/diff")
    @RolesAllowed({"viewer", "reviewer", "rule-admin", "operator"})
    @Operation(summary = "Say what applying a pack would change, rule by rule")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PackBody.class),
                            examples = @ExampleObject(name = "parameters", value = PackExamples.PARAMETERS)))
    @APIResponse(responseCode = "200", description = "The changes; taken are those that would be refused")
    @APIResponse(responseCode = "422", description = UNREADABLE)
    public PackPlan diff(@Nullable PackBody body) {
        PackBody present = Body.present(body);
        return desk.planned(desk.read(present).pack(), present);
    }

    @POST
    @Path("/apply")
    @RolesAllowed("rule-admin")
    @Operation(
            summary = "Apply a pack: all of it, or nothing",
            description =
                    "Only rules that differ get a new version; the same pack again changes nothing. A rule that the"
                            + " book has from an improvement or another pack is refused unless it is named under"
                            + " takeOver.")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PackBody.class),
                            examples = {
                                @ExampleObject(name = "builtin", value = PackExamples.BUILTIN),
                                @ExampleObject(name = "git", value = PackExamples.GIT)
                            }))
    @APIResponse(responseCode = "200", description = "What was changed")
    @APIResponse(responseCode = "403", description = "The caller is no rule-admin of all that the rules reach")
    @APIResponse(
            responseCode = "409",
            description =
                    "A number is another rule's, or somebody else changed a rule meanwhile: the problem names whom")
    @APIResponse(responseCode = "422", description = "A fault, a failing test or a lint error: the book stays as it is")
    public PackApplication.Applied apply(@Nullable PackBody body) {
        return application.apply(Body.present(body));
    }
}
