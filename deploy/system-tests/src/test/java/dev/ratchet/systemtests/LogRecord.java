package dev.ratchet.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.cli.Json;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** A record as a stranger reads it: headers as texts, the value as JSON. */
record LogRecord(String topic, String key, long offset, long appended, Map<String, String> headers, JsonNode value) {

    static LogRecord of(ConsumerRecord<String, String> one) {
        Map<String, String> headers = new TreeMap<>();
        one.headers().forEach(header -> headers.put(header.key(), new String(header.value(), UTF_8)));
        return new LogRecord(one.topic(), one.key(), one.offset(), one.timestamp(), headers, json(one.value()));
    }

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** The type without what all types have in common: {@code violation.detected}. */
    String kind() {
        return header("ce_type").replaceAll("^dev\\.ratchet\\.|\\.v1$", "");
    }

    String text(String pointer) {
        return value.at(pointer).asText();
    }

    private static JsonNode json(String text) {
        try {
            return Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }
}
