package dev.ratchet.enforcer.service;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.EventId;
import dev.ratchet.events.EventType;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Writes events on the log as the services do that own them. */
final class AnalyzersLog {

    private AnalyzersLog() {}

    /** Returns when the event is acknowledged. */
    static void write(String bootstrapServers, Event event) {
        writeRaw(bootstrapServers, record(event));
    }

    /** Returns when all events are acknowledged. */
    static void write(String bootstrapServers, List<? extends Event> events) {
        try (KafkaProducer<String, byte[]> producer = producer(bootstrapServers)) {
            for (Future<RecordMetadata> sent :
                    events.stream().map(event -> producer.send(record(event))).toList()) {
                sent.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(Event event) {
        EventType type = EventType.of(event);
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(type.topic().wireName(), event.key(), EventCodec.encode(event));
        header(record, "ce_specversion", "1.0");
        header(record, "ce_id", EventId.random());
        header(record, "ce_source", type.source());
        header(record, "ce_type", type.wireName());
        header(record, "ce_time", event.at().toString());
        return record;
    }

    static void writeRaw(String bootstrapServers, ProducerRecord<String, byte[]> record) {
        try (KafkaProducer<String, byte[]> producer = producer(bootstrapServers)) {
            producer.send(record).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static KafkaProducer<String, byte[]> producer(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers, "acks", "all");
        return new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
