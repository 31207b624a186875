package dev.ratchet.detector.rest;

import dev.ratchet.detector.DetectorConfig;
import dev.ratchet.detector.domain.run.PipelineWords;
import dev.ratchet.detector.domain.run.RunNews;
import dev.ratchet.detector.domain.run.RunNews.About;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.http.Caller;
import dev.ratchet.log.LogUnavailable;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Publisher;
import io.quarkus.security.Authenticated;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Takes what pipelines send, as CloudEvents over HTTP, and puts it on the log in the sender's own words. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/events")
@Authenticated
@Blocking
@Tag(name = "pipeline events")
public class EventsResource {

    private final Publisher publisher;
    private final Caller caller;
    private final Clock clock;
    private final DetectorConfig config;

    EventsResource(Publisher publisher, Caller caller, Clock clock, DetectorConfig config) {
        this.publisher = publisher;
        this.caller = caller;
        this.clock = clock;
        this.config = config;
    }

    /**
     * What was taken.
     *
     * @param positions where the events stand on the log, in the order of the request
     * @param ignored those that are on the log and change no run, and why
     */
    public record AcceptedView(int accepted, List<String> positions, List<IgnoredView> ignored) {}

    /** An event that changes no run. */
    public record IgnoredView(String id, String reason) {}

    @POST
    @Consumes(MediaType.WILDCARD)
    @RolesAllowed("pipeline")
    @Operation(
            summary = "Send pipeline events",
            description =
                    "CDEvents (specification 0.3 to 0.5) or any CloudEvents 1.0 with JSON data: binary (ce-* headers),"
                            + " structured, or a batch of at most 100. All events of a request are good, or none is taken."
                            + " Repeating an event with the same source and id changes nothing. A time is at most 5"
                            + " minutes ahead of the clock here, and no longer ago than ratchet.detector.longest-ago (3653"
                            + " days).")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = CloudEventsReader.STRUCTURED,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "a step has ended", value = Examples.EVENT)),
                @Content(
                        mediaType = CloudEventsReader.BATCH,
                        schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
                        examples = @ExampleObject(name = "one step", value = "[" + Examples.EVENT + "]")),
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(type = SchemaType.OBJECT),
                        examples = @ExampleObject(name = "the data of an event", value = Examples.EVENT_DATA))
            })
    @APIResponse(
            responseCode = "202",
            description = "The events are on the log",
            content = @Content(schema = @Schema(implementation = AcceptedView.class)))
    @APIResponse(
            responseCode = "400",
            description = "An event that can't be; the problem names the field, and in a batch which")
    @APIResponse(responseCode = "415", description = "Not a CloudEvent")
    public Response send(@Context HttpHeaders headers, byte @Nullable [] body) {
        List<PipelineReported> events = new CloudEventsReader(new Era(clock.instant(), config.longestAgo()))
                .read(
                        headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                        headers::getHeaderString,
                        body == null ? new byte[0] : body);
        events.forEach(this::mustReach);
        List<String> positions =
                published(events).stream().map(LogPosition::toString).toList();
        return Response.accepted(new AcceptedView(events.size(), positions, ignored(events)))
                .build();
    }

    private static List<IgnoredView> ignored(List<PipelineReported> events) {
        List<IgnoredView> ignored = new ArrayList<>();
        for (PipelineReported event : events) {
            if (PipelineWords.read(event) instanceof RunNews.Ignored news) {
                ignored.add(new IgnoredView(event.id(), news.reason()));
            }
        }
        return ignored;
    }

    private void mustReach(PipelineReported event) {
        PipelineWords.read(event).about().ifPresent(about -> caller.mustReach(about.workflow(), artifact(about)));
    }

    private static @Nullable String artifact(About about) {
        Artifact artifact = about.artifact();
        return artifact == null ? null : artifact.name();
    }

    private List<LogPosition> published(List<PipelineReported> events) {
        List<CompletableFuture<LogPosition>> sent = events.stream()
                .map(event ->
                        publisher.publish(Outgoing.withId(event, event.id())).toCompletableFuture())
                .toList();
        try {
            return sent.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException e) {
            throw e.getCause() instanceof LogUnavailable unavailable
                    ? unavailable
                    : new LogUnavailable("The broker did not take the events", e);
        }
    }
}
