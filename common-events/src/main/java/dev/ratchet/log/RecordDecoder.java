package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import dev.ratchet.events.UndecodableEvent;
import dev.ratchet.events.UtcText;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/**
 * Reads records as events. The envelope's headers are read here and not by the connector, whose reader would end the
 * channel at the first malformed one.
 */
public final class RecordDecoder {

    static final String REQUEST_DIGEST = "requestdigest";

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{1,128}");
    private static final Pattern TRACEPARENT = Pattern.compile("00-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}");

    private RecordDecoder() {}

    /** The event of a record. Refuses with {@link UndecodableEvent} what isn't one. */
    public static Recorded<Event> decode(Topic topic, ConsumerRecord<byte[], byte[]> read) {
        if (!"1.0".equals(header(read, "ce_specversion"))) {
            throw new UndecodableEvent("Expected a CloudEvent 1.0 in binary mode, but ce_specversion was "
                    + header(read, "ce_specversion"));
        }
        EventCodec.Attributes attributes = new EventCodec.Attributes(
                required(read, "ce_id"),
                required(read, "ce_source"),
                required(read, "ce_type"),
                header(read, "ce_subject"),
                time(header(read, "ce_time")));
        Event event = EventCodec.decode(topic, attributes, read.value());
        return new Recorded<>(
                event,
                attributes.id(),
                attributes.source(),
                new LogPosition(topic, read.partition(), read.offset()),
                Instant.ofEpochMilli(read.timestamp()),
                digest(header(read, "ce_" + REQUEST_DIGEST)),
                trace(header(read, "traceparent")));
    }

    private static String required(ConsumerRecord<byte[], byte[]> read, String name) {
        String value = header(read, name);
        if (value == null || value.isBlank() || value.length() > 1_000 || value.indexOf('\0') >= 0) {
            throw new UndecodableEvent(
                    "Expected the header " + name + " with 1 to 1000 characters, but it was " + value);
        }
        return value;
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> read, String name) {
        Header header = read.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static @Nullable String digest(@Nullable String text) {
        if (text != null && !DIGEST.matcher(text).matches()) {
            throw new UndecodableEvent("Expected ce_" + REQUEST_DIGEST + " in hexadecimal, but it was " + text);
        }
        return text;
    }

    /** A trace context is no fact: one that can't be continued is left out. */
    private static @Nullable String trace(@Nullable String text) {
        return text == null || !TRACEPARENT.matcher(text).matches() ? null : text;
    }

    private static @Nullable Instant time(@Nullable String text) {
        try {
            return text == null
                    ? null
                    : UtcText.read(text)
                            .orElseGet(() -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException e) {
            throw new UndecodableEvent("Expected ce_time to be a time in RFC 3339, but it was " + text);
        }
    }
}
