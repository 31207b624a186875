package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.enforcer.domain.backtest.BacktestJob;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder;
import dev.ratchet.enforcer.domain.backtest.BacktestOrder.TryCandidate;
import dev.ratchet.enforcer.domain.backtest.Backtests;
import dev.ratchet.enforcer.domain.backtest.Backtests.TooManyBacktests;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Json;
import dev.ratchet.http.Body;
import dev.ratchet.http.Caller;
import dev.ratchet.http.Problem;
import dev.ratchet.http.RequestKeys;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Starts backtests. They run on this replica; that they began and what came of them is on the log. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/rules/backtest")
@Authenticated
@Blocking
@Tag(name = "backtests")
public class BacktestStartResource {

    private final BacktestOrders orders;
    private final Backtests backtests;
    private final RequestKeys keys;
    private final Caller caller;

    BacktestStartResource(BacktestOrders orders, Backtests backtests, RequestKeys keys, Caller caller) {
        this.orders = orders;
        this.backtests = backtests;
        this.keys = keys;
        this.caller = caller;
    }

    @POST
    @RolesAllowed({"viewer", "reviewer", "rule-admin"})
    @Operation(
            summary = "Try a rule on recorded decisions",
            description =
                    "What would it have said, as if it had been in enforce? Or, with \"book\": \"recorded\": does the"
                            + " book of then still say what it said?")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = BacktestBody.class),
                            examples = {
                                @ExampleObject(name = "check", value = Examples.BACKTEST),
                                @ExampleObject(name = "book of then", value = Examples.BACKTEST_BOOK)
                            }))
    @APIResponse(
            responseCode = "202",
            description = "It is under way; Location says where to ask for it",
            content = @Content(schema = @Schema(implementation = BacktestView.class)))
    @APIResponse(responseCode = "400", description = "It names nothing to try, or several things")
    @APIResponse(responseCode = "404", description = "There is no such rule or improvement")
    @APIResponse(responseCode = "422", description = "The check doesn't compile: the problem says where")
    @APIResponse(responseCode = "429", description = "Too many are waiting already")
    public Response start(@HeaderParam("Idempotency-Key") @Nullable String key, @Nullable BacktestBody body) {
        BacktestBody request = Body.present(body);
        BacktestOrder order = orders.of(request);
        if (order instanceof TryCandidate candidate) {
            caller.mustReach(candidate.workflow(), null);
        }
        BacktestJob job = started(keys.eventId("backtest", key), digest(request), order);
        return Response.accepted(BacktestView.of(job))
                .location(URI.create("/backtests/" + job.id()))
                .build();
    }

    private BacktestJob started(String id, String digest, BacktestOrder order) {
        try {
            BacktestJob job = backtests.start(id, digest, caller.subject(), order);
            if (!job.digest().equals(digest)) {
                throw new Problem(422, "key-reused", "The Idempotency-Key was used for another request")
                        .field("Idempotency-Key")
                        .remedy("Use a new key for a new request");
            }
            return job;
        } catch (TooManyBacktests full) {
            throw new Problem(429, "too-many-backtests", String.valueOf(full.getMessage()))
                    .remedy("Wait until one is done, or cancel one");
        }
    }

    private static String digest(BacktestBody body) {
        try {
            return EventId.hash(Json.mapper().writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected every request to be writable as JSON", e);
        }
    }
}
