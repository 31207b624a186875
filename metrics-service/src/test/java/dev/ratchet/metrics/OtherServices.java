package dev.ratchet.metrics;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.EventId;
import dev.ratchet.events.EventType;
import dev.ratchet.events.Topic;
import dev.ratchet.testkit.Backends;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes on the log what the other services would write. */
final class OtherServices {

    private OtherServices() {}

    /** Writes the events in their order and returns when all are durable. */
    static void write(Event... events) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Backends.shared().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            List<? extends Future<?>> sent = Arrays.stream(events)
                    .map(event -> producer.send(record(event)))
                    .toList();
            for (var one : sent) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The folds that follow a topic that one of these events stands on. */
    static String[] foldsOf(Event... events) {
        return Stream.of(events)
                .map(event -> EventType.of(event).topic())
                .distinct()
                .map(OtherServices::foldOf)
                .toArray(String[]::new);
    }

    private static String foldOf(Topic topic) {
        return switch (topic) {
            case RULE_TRIGGERS -> "episodes";
            case GATE_DECISIONS -> "decisions";
            default -> topic.wireName().replace("ratchet-", "");
        };
    }

    private static ProducerRecord<String, byte[]> record(Event event) {
        EventType type = EventType.of(event);
        ProducerRecord<String, byte[]> written =
                new ProducerRecord<>(type.topic().wireName(), event.key(), EventCodec.encode(event));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", EventId.random(),
                        "ce_source", type.source(),
                        "ce_type", type.wireName(),
                        "ce_time", event.at().toString())
                .forEach((name, value) -> written.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return written;
    }
}
