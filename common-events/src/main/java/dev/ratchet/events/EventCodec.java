package dev.ratchet.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Between an event and the bytes of its record. What it reads may carry fields that this version does not know yet;
 * what can't be an event is refused with {@link UndecodableEvent}, and never half-read.
 */
public final class EventCodec {

    private static final ObjectReader READER =
            Json.mapper().reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private static final Map<EventType, ObjectReader> OF_TYPE = new ConcurrentHashMap<>();

    private EventCodec() {}

    /** The attributes of the CloudEvents envelope that decide how the data is read. */
    public record Attributes(
            String id,
            String source,
            String type,
            @Nullable String subject,
            @Nullable Instant time) {}

    /** The data of an event as JSON in UTF-8. Refuses one that is larger than a record may be. */
    public static byte[] encode(Event event) {
        try {
            byte[] data = written(event);
            if (data.length > Topic.MAX_RECORD_BYTES) {
                throw new InvalidValue("event", "at most " + Topic.MAX_RECORD_BYTES + " bytes large", data.length);
            }
            return data;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected every event to be writable as JSON", e);
        }
    }

    private static byte[] written(Event event) throws JsonProcessingException {
        byte[] known = event instanceof DecisionEvent.GateDecided decided ? ClearDecision.written(decided) : null;
        if (known != null) {
            return known;
        }
        return Json.mapper()
                .writeValueAsBytes(event instanceof PipelineEvent.PipelineReported reported ? reported.data() : event);
    }

    /** The event that a record of this topic holds. */
    public static Event decode(Topic topic, Attributes attributes, byte @Nullable [] data) {
        if (data == null) {
            throw new UndecodableEvent("Expected a record with data, but it has none");
        }
        if (data.length > Topic.MAX_RECORD_BYTES) {
            throw new UndecodableEvent(
                    "Expected at most " + Topic.MAX_RECORD_BYTES + " bytes, but there are " + data.length);
        }
        try {
            Bounds.text("the attribute id", attributes.id(), Bounds.ATTRIBUTE);
            Bounds.uri("the attribute source", attributes.source());
            return topic == Topic.PIPELINE_EVENTS ? reported(attributes, data) : ours(topic, attributes, data);
        } catch (IOException | InvalidValue e) {
            throw new UndecodableEvent(reason(e));
        }
    }

    private static Event ours(Topic topic, Attributes attributes, byte[] data) throws IOException {
        EventType type = EventType.named(attributes.type())
                .filter(known -> known.topic() == topic)
                .orElseThrow(() -> new UndecodableEvent("Expected a type that belongs on %s, but it was %s"
                        .formatted(topic.wireName(), attributes.type())));
        if (!type.isWrittenBy(attributes.source())) {
            throw foreign(type, type.source(), attributes);
        }
        Event event =
                OF_TYPE.computeIfAbsent(type, t -> READER.forType(t.record())).readValue(data);
        if (event == null) {
            throw new UndecodableEvent("Expected a JSON object, but it was null");
        }
        if (event instanceof OperationEvent operation && !operation.source().equals(attributes.source())) {
            throw foreign(type, operation.source(), attributes);
        }
        return event;
    }

    private static UndecodableEvent foreign(EventType type, String expected, Attributes attributes) {
        return new UndecodableEvent("Expected %s to come from %s, but it came from %s"
                .formatted(type.wireName(), expected, attributes.source()));
    }

    private static Event reported(Attributes attributes, byte[] data) throws IOException {
        Map<String, Object> object =
                READER.forType(new TypeReference<Map<String, Object>>() {}).readValue(data);
        Instant time = attributes.time();
        if (object == null || time == null) {
            throw new UndecodableEvent("Expected a JSON object and the attribute time, but one of them is missing");
        }
        return new PipelineEvent.PipelineReported(
                attributes.id(), attributes.source(), attributes.type(), attributes.subject(), time, object);
    }

    private static String reason(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return String.valueOf(invalid.getMessage());
            }
        }
        return e instanceof JsonProcessingException json
                ? "Expected JSON that fits%s, but: %s".formatted(pathOf(json), json.getOriginalMessage())
                : e.toString();
    }

    private static String pathOf(JsonProcessingException e) {
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? mapping.getPath().stream().map(EventCodec::step).collect(Collectors.joining(".", " at ", ""))
                : "";
    }

    private static String step(JsonMappingException.Reference step) {
        String field = step.getFieldName();
        return field == null ? Integer.toString(step.getIndex()) : field;
    }
}
