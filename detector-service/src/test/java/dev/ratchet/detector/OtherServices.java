package dev.ratchet.detector;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.EventId;
import dev.ratchet.events.EventType;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.Topic;
import dev.ratchet.testkit.Backends;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes on the log what the other services, and pipelines that know the topic, would write. */
final class OtherServices {

    private OtherServices() {}

    static void write(Event event) {
        EventType type = EventType.of(event);
        write(event, type.topic(), event.key(), EventId.random(), type.source(), type.wireName());
    }

    /** A pipeline that writes straight onto the topic, under a key that says nothing. */
    static void write(PipelineReported event) {
        write(event, Topic.PIPELINE_EVENTS, EventId.random(), event.id(), event.source(), event.type());
    }

    private static void write(Event event, Topic topic, String key, String id, String source, String type) {
        ProducerRecord<String, byte[]> written = new ProducerRecord<>(topic.wireName(), key, EventCodec.encode(event));
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", id,
                "ce_source", source,
                "ce_type", type,
                "ce_time",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.at().atOffset(ZoneOffset.UTC)));
        headers.forEach((name, value) -> written.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(written);
    }

    private static void send(ProducerRecord<String, byte[]> written) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.shared().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(written).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
