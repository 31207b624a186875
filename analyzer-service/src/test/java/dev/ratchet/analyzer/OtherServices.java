package dev.ratchet.analyzer;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.EventId;
import dev.ratchet.events.EventType;
import dev.ratchet.events.Topic;
import dev.ratchet.testkit.Backends;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
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

/** Writes on the log what the other services would write. */
final class OtherServices {

    private OtherServices() {}

    static void write(Event event) {
        EventType type = EventType.of(event);
        ProducerRecord<String, byte[]> written =
                new ProducerRecord<>(type.topic().wireName(), event.key(), EventCodec.encode(event));
        Map<String, String> headers = Map.of(
                "ce_specversion", "1.0",
                "ce_id", EventId.random(),
                "ce_source", type.source(),
                "ce_type", type.wireName(),
                "ce_time",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.at().atOffset(ZoneOffset.UTC)));
        headers.forEach((name, value) -> written.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        send(written);
    }

    /** The end of the only partition of a topic. */
    static long end(Topic topic) {
        TopicPartition only = new TopicPartition(topic.wireName(), 0);
        Map<String, Object> settings = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.shared().bootstrapServers());
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            return consumer.endOffsets(List.of(only)).getOrDefault(only, 0L);
        }
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
