package dev.ratchet.events;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.stream.Stream;

/** A golden sample: the data of an event as one version wrote it, which every later version must read. */
record Golden(EventType type, String form, JsonNode data) {

    private static final String PREFIX = "dev.ratchet.";

    /** The sample with every optional field, of the type {@code dev.ratchet.<name>.v1}. */
    static Golden full(String name) {
        return read(EventType.named(PREFIX + name + ".v1").orElseThrow(), "");
    }

    /** Every sample that there must be. */
    static Stream<Golden> all() {
        return EventType.ALL.stream().flatMap(type -> Stream.of(read(type, ""), read(type, ".min")));
    }

    static Stream<Golden> allFull() {
        return all().filter(golden -> golden.form.isEmpty());
    }

    private static Golden read(EventType type, String form) {
        int versionAt = type.wireName().lastIndexOf('.');
        String name = type.wireName().substring(PREFIX.length(), versionAt) + form;
        String file = "/golden" + type.wireName().substring(versionAt).replace('.', '/') + "/" + name + ".json";
        try (InputStream in = Golden.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Expected the golden sample " + file + " to exist");
            }
            return new Golden(type, form, Json.mapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The sample with another value at a place such as {@code /context/workflow}. */
    Golden with(String place, String json) {
        JsonNode copy = data.deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        JsonNode parent = copy.at(pointer.head());
        JsonNode value = parsed(json);
        if (parent instanceof ArrayNode array) {
            array.set(pointer.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
        }
        return new Golden(type, form, copy);
    }

    /** The sample without the field at a place. */
    Golden without(String place) {
        JsonNode copy = data.deepCopy();
        JsonPointer pointer = JsonPointer.compile(place);
        ((ObjectNode) copy.at(pointer.head())).remove(pointer.last().getMatchingProperty());
        return new Golden(type, form, copy);
    }

    Event decoded() {
        return EventCodec.decode(type.topic(), attributes(), bytes());
    }

    EventCodec.Attributes attributes() {
        String source = type.source().equals(EventType.ANY) ? EventType.DETECTOR : type.source();
        return new EventCodec.Attributes("id-1", source, type.wireName(), "subject", Instant.EPOCH);
    }

    byte[] bytes() {
        try {
            return Json.mapper().writeValueAsBytes(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode parsed(String json) {
        try {
            return Json.mapper().readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type.wireName() + form;
    }
}
