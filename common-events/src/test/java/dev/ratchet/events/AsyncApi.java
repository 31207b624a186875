package dev.ratchet.events;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * The AsyncAPI 3 document of the log: a channel for each topic, a message for each type of event, and what each service
 * sends and receives.
 */
final class AsyncApi {

    private static final String PIPELINES = "pipelines";
    private static final Map<String, String> SENDERS = Map.of(
            EventType.DETECTOR, "detector-service",
            EventType.ANALYZER, "analyzer-service",
            EventType.ENFORCER, "enforcer-service",
            EventType.METRICS, "metrics-service");

    private final EventSources sources = new EventSources();
    private final ObjectNode document = Json.mapper().createObjectNode();

    /** @param topicsByReader the topics that each service receives */
    ObjectNode of(Map<String, List<Topic>> topicsByReader) {
        head();
        ObjectNode channels = document.putObject("channels");
        ObjectNode operations = document.putObject("operations");
        for (Topic topic : Topic.values()) {
            channel(channels.putObject(nameOf(topic)), topic);
        }
        SENDERS.values().stream().sorted().forEach(service -> {
            for (Topic topic : Topic.values()) {
                sends(operations, service, topic);
                if (topicsByReader.getOrDefault(service, List.of()).contains(topic)) {
                    operation(operations, service, "receive", topic);
                }
            }
        });
        messages(operation(operations, PIPELINES, "send", Topic.PIPELINE_EVENTS), Topic.PIPELINE_EVENTS, List.of());
        components(document.putObject("components"));
        return document;
    }

    private void head() {
        document.put("asyncapi", "3.0.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "Ratchet: the log");
        info.put("version", "1.0.0");
        info.put(
                "description",
                "Every event of Ratchet as it stands on Kafka: JSON, in a CloudEvents 1.0 envelope in binary mode. Each type"
                        + " is written by one service; an event of another source is put aside and not read.");
        info.putObject("license").put("name", "Apache-2.0");
        document.put("defaultContentType", "application/json");
    }

    private void channel(ObjectNode channel, Topic topic) {
        channel.put("address", topic.wireName());
        channel.put("title", nameOf(topic));
        channel.put("description", sentenceOn(topic));
        ObjectNode messages = channel.putObject("messages");
        typesOf(topic)
                .forEach(type -> reference(messages.putObject(nameOf(type)), "#/components/messages/" + nameOf(type)));
        if (topic == Topic.PIPELINE_EVENTS) {
            reference(messages.putObject("PipelineReported"), "#/components/messages/PipelineReported");
        }
        ObjectNode kafka = channel.putObject("bindings").putObject("kafka");
        kafka.put("topic", topic.wireName());
        kafka.put("partitions", topic.partitions());
        ObjectNode settings = kafka.putObject("topicConfiguration");
        settings.putArray("cleanup.policy").add("delete");
        settings.put("retention.ms", topic.retention().toMillis());
        settings.put("retention.bytes", -1);
        settings.put("max.message.bytes", Integer.parseInt(topic.settings().get("max.message.bytes")));
        kafka.put("bindingVersion", "0.5.0");
    }

    private static String sentenceOn(Topic topic) {
        return "Keyed by %s. %s"
                .formatted(
                        topic.keyedBy(),
                        topic.isUnbounded()
                                ? "Kept for ever."
                                : "Kept for %d days."
                                        .formatted(topic.retention().toDays()));
    }

    private static void sends(ObjectNode operations, String service, Topic topic) {
        List<EventType> sent = typesOf(topic).stream()
                .filter(type -> type.source().equals(EventType.ANY) || service.equals(SENDERS.get(type.source())))
                .toList();
        if (!sent.isEmpty()) {
            messages(operation(operations, service, "send", topic), topic, sent);
        }
    }

    private static ObjectNode operation(ObjectNode operations, String who, String action, Topic topic) {
        ObjectNode operation = operations.putObject("%s.%s.%s".formatted(who, action, nameOf(topic)));
        operation.put("action", action);
        operation.put("summary", "%s %ss %s.".formatted(who, action, topic.wireName()));
        reference(operation.putObject("channel"), "#/channels/" + nameOf(topic));
        operation.putArray("tags").addObject().put("name", who);
        return operation;
    }

    private static void messages(ObjectNode operation, Topic topic, List<EventType> types) {
        ArrayNode messages = operation.putArray("messages");
        String channel = "#/channels/" + nameOf(topic) + "/messages/";
        types.forEach(type -> reference(messages.addObject(), channel + nameOf(type)));
        if (topic == Topic.PIPELINE_EVENTS) {
            reference(messages.addObject(), channel + "PipelineReported");
        }
    }

    private void components(ObjectNode components) {
        ObjectNode messages = components.putObject("messages");
        reportedMessage(messages.putObject("PipelineReported"));
        EventType.ALL.forEach(type -> message(messages.putObject(nameOf(type)), type));
        components.putObject("schemas").set("Envelope", AsyncApiEnvelope.anyEvent());
    }

    private void reportedMessage(ObjectNode message) {
        message.put("title", "PipelineReported");
        message.put("description", sources.sentenceOn(PipelineEvent.PipelineReported.class));
        reference(message.putObject("headers"), "#/components/schemas/Envelope");
        message.putObject("payload").put("type", "object").put("additionalProperties", true);
    }

    private void message(ObjectNode message, EventType type) {
        message.put("name", type.wireName());
        message.put("title", nameOf(type));
        message.put("description", sources.sentenceOn(type.record()));
        message.set("headers", AsyncApiEnvelope.of(type));
        reference(
                message.putObject("payload"),
                "../common-events/src/main/resources/schemas/" + type.wireName() + ".json");
        ObjectNode kafka = message.putObject("bindings").putObject("kafka");
        kafka.putObject("key")
                .put("type", "string")
                .put("description", "the " + type.topic().keyedBy());
        kafka.put("bindingVersion", "0.5.0");
    }

    private static List<EventType> typesOf(Topic topic) {
        return EventType.ALL.stream().filter(type -> type.topic() == topic).toList();
    }

    private static String nameOf(Topic topic) {
        return topic.wireName().replaceFirst("^ratchet-", "");
    }

    private static String nameOf(EventType type) {
        return type.record().getSimpleName();
    }

    private static void reference(ObjectNode node, String target) {
        node.put("$ref", target);
    }
}
