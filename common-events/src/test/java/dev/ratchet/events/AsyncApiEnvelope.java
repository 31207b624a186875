package dev.ratchet.events;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The headers of a record as schemas: the CloudEvents attributes in binary mode, and the trace that it belongs to. */
final class AsyncApiEnvelope {

    private AsyncApiEnvelope() {}

    /** What every event carries, whoever sends it. */
    static ObjectNode anyEvent() {
        ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
        ObjectNode headers = schema.putObject("properties");
        headers.putObject("ce_specversion").put("type", "string").put("const", "1.0");
        attribute(headers, "ce_id", "Tells duplicates, together with ce_source.");
        attribute(headers, "ce_source", "Who sent it.").put("format", "uri-reference");
        attribute(headers, "ce_type", "What kind of event it is.");
        attribute(headers, "ce_time", "When it happened.").put("format", "date-time");
        attribute(headers, "ce_subject", "The key of the record.");
        attribute(headers, "ce_requestdigest", "A digest of the request that it answers, where that can be repeated.");
        attribute(headers, "traceparent", "The W3C trace context in which it was written.");
        require(schema, List.of("ce_specversion", "ce_id", "ce_source", "ce_type", "ce_time"));
        return schema;
    }

    /** What events of one type carry. */
    static ObjectNode of(EventType type) {
        ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
        schema.putArray("allOf").addObject().put("$ref", "#/components/schemas/Envelope");
        ObjectNode headers = schema.putObject("properties");
        headers.putObject("ce_type").put("type", "string").put("const", type.wireName());
        ObjectNode source = headers.putObject("ce_source").put("type", "string");
        if (type.source().equals(EventType.ANY)) {
            source.put("pattern", "^/ratchet/");
        } else {
            source.put("const", type.source());
        }
        return schema;
    }

    private static ObjectNode attribute(ObjectNode headers, String name, String description) {
        return headers.putObject(name).put("type", "string").put("description", description);
    }

    private static void require(ObjectNode schema, List<String> names) {
        var required = schema.putArray("required");
        names.forEach(required::add);
    }
}
