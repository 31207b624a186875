package dev.ratchet.testkit;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.EventId;
import dev.ratchet.events.EventType;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.Topic;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes on the log of the shared backends what the other services, and pipelines that know the topic, would write. */
public final class OtherServices {

    private OtherServices() {}

    /** Writes the events in their order and returns when all are durable. */
    public static void write(Event... events) {
        Map<String, Object> settings = Map.of(
                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.shared().bootstrapServers());
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

    /** The end of the first partition of a topic, which is the only one of most. */
    public static long end(Topic topic) {
        TopicPartition first = new TopicPartition(topic.wireName(), 0);
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.shared().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(List.of(first)).getOrDefault(first, 0L);
        }
    }

    /** A pipeline writes under a key that says nothing. */
    private static ProducerRecord<String, byte[]> record(Event event) {
        if (event instanceof PipelineReported reported) {
            return record(
                    event,
                    Topic.PIPELINE_EVENTS,
                    EventId.random(),
                    attributes(event, reported.id(), reported.source(), reported.type()));
        }
        EventType type = EventType.of(event);
        String source = event instanceof OperationEvent operation ? operation.source() : type.source();
        return record(event, type.topic(), event.key(), attributes(event, EventId.random(), source, type.wireName()));
    }

    private static ProducerRecord<String, byte[]> record(
            Event event, Topic topic, String key, Map<String, String> attributes) {
        ProducerRecord<String, byte[]> written = new ProducerRecord<>(topic.wireName(), key, EventCodec.encode(event));
        attributes.forEach(
                (name, value) -> written.headers().add("ce_" + name, value.getBytes(StandardCharsets.UTF_8)));
        return written;
    }

    private static Map<String, String> attributes(Event event, String id, String source, String type) {
        return Map.of(
                "specversion", "1.0",
                "id", id,
                "source", source,
                "type", type,
                "time", event.at().toString());
    }
}
