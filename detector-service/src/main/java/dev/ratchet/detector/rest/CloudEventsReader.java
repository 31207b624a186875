package dev.ratchet.detector.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.detector.domain.run.PipelineWords;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.Facts;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.Json;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.redaction.Redaction;
import dev.ratchet.http.Problem;
import dev.ratchet.http.UnreadableJson;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads requests of the CloudEvents 1.0 HTTP protocol binding: binary, structured and batched. All events of a request
 * are good, or it is refused.
 */
final class CloudEventsReader {

    static final String STRUCTURED = "application/cloudevents+json";
    static final String BATCH = "application/cloudevents-batch+json";

    /** Events in one batch. */
    static final int MAX_BATCH = 100;

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final Era era;

    /** @param era the times that events may tell of */
    CloudEventsReader(Era era) {
        this.era = era;
    }

    /**
     * The events of a request.
     *
     * @param header the value of an HTTP header by its name; null when it is absent
     */
    List<PipelineReported> read(@Nullable String contentType, Function<String, @Nullable String> header, byte[] body) {
        String media = contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return switch (media) {
            case BATCH -> batch(tree(body));
            case STRUCTURED -> List.of(structured(tree(body)));
            default -> List.of(binary(media, header, body));
        };
    }

    private List<PipelineReported> batch(JsonNode array) {
        if (!array.isArray() || array.isEmpty() || array.size() > MAX_BATCH) {
            throw new Problem(400, "invalid-batch", "A batch is a JSON array of 1 to " + MAX_BATCH + " events")
                    .remedy("Send several smaller batches");
        }
        List<PipelineReported> events = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            events.add(member(i, array.get(i)));
        }
        return events;
    }

    private PipelineReported member(int index, JsonNode event) {
        try {
            return structured(event);
        } catch (InvalidValue invalid) {
            throw new Problem(400, "invalid-value", String.valueOf(invalid.getMessage()))
                    .field("[" + index + "]." + invalid.field())
                    .remedy("Correct this event; none of the batch was taken");
        }
    }

    private PipelineReported structured(JsonNode event) {
        if (!event.isObject()) {
            throw new InvalidValue("event", "a JSON object", event.getNodeType());
        }
        return event(name -> event.hasNonNull(name) ? event.get(name).asText() : null, data(event));
    }

    private static JsonNode data(JsonNode event) {
        if (event.hasNonNull("data_base64")) {
            try {
                return tree(Base64.getDecoder().decode(event.get("data_base64").asText()));
            } catch (IllegalArgumentException e) {
                throw new InvalidValue("data_base64", "base64", event.get("data_base64"));
            }
        }
        return event.path("data");
    }

    private PipelineReported binary(String media, Function<String, @Nullable String> header, byte[] body) {
        if (header.apply("ce-specversion") == null) {
            throw new Problem(
                            415,
                            "no-cloud-event",
                            "Expected a CloudEvent: ce-* headers, " + STRUCTURED + " or " + BATCH)
                    .remedy("Set the header Content-Type, or ce-specversion, ce-id, ce-source and ce-type");
        }
        if (!media.equals("application/json") && !media.endsWith("+json")) {
            throw new Problem(
                            415, "no-json", "Expected data in JSON, but it is " + (media.isEmpty() ? "untyped" : media))
                    .remedy("Send the data as application/json");
        }
        return event(name -> PercentText.decoded(header.apply("ce-" + name)), tree(body));
    }

    private PipelineReported event(Function<String, @Nullable String> attribute, JsonNode data) {
        if (!"1.0".equals(attribute.apply("specversion"))) {
            throw new InvalidValue("specversion", "1.0", String.valueOf(attribute.apply("specversion")));
        }
        if (!data.isObject()) {
            throw new InvalidValue("data", "a JSON object", data.isMissingNode() ? "absent" : data.getNodeType());
        }
        PipelineReported event = new PipelineReported(
                Bounds.text("id", attribute.apply("id"), Bounds.ATTRIBUTE),
                Bounds.uri("source", attribute.apply("source")),
                Bounds.text("type", attribute.apply("type"), Bounds.NAME),
                Redaction.ofTexts().optional(attribute.apply("subject")),
                time(attribute.apply("time"), data),
                Redaction.ofTexts()
                        .redacted(new Facts(Json.mapper().convertValue(data, OBJECT)))
                        .document());
        PipelineWords.mustBeKnown(event.type());
        var unusedNews = PipelineWords.read(event);
        return event;
    }

    private Instant time(@Nullable String attribute, JsonNode data) {
        String text = attribute != null
                ? attribute
                : data.path("context").path("timestamp").asText("");
        try {
            return era.time(
                    "time", text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new InvalidValue("time", "a time in RFC 3339", text);
        }
    }

    private static JsonNode tree(byte[] json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw UnreadableJson.problem(e);
        } catch (IOException e) {
            throw new IllegalStateException("Expected bytes in memory to be readable", e);
        }
    }
}
