package dev.ratchet.probe;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Writes records as durably as the gate does, and does nothing else with them. Connects when it is first asked to write. */
@ApplicationScoped
public class PeerProducer {

    private static final String TOPIC = "peer-records";

    private final AtomicInteger numbers = new AtomicInteger();
    private final String bootstrapServers;
    private @Nullable Producer<byte[], byte[]> producer;

    PeerProducer(@ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.bootstrapServers = bootstrapServers;
    }

    /** Writes a record; its key changes from one to the next, so that all partitions get some. */
    void send(byte[] data, Consumer<@Nullable Exception> acknowledged) {
        int number = numbers.incrementAndGet();
        byte[] key = {(byte) number, (byte) (number >> 8)};
        var unused = producer()
                .send(new ProducerRecord<>(TOPIC, key, data), (place, refused) -> acknowledged.accept(refused));
    }

    @PreDestroy
    synchronized void close() {
        if (producer != null) {
            producer.close();
        }
    }

    private synchronized Producer<byte[], byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of(
                            ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                            bootstrapServers,
                            ProducerConfig.ACKS_CONFIG,
                            "all",
                            ProducerConfig.LINGER_MS_CONFIG,
                            0,
                            ProducerConfig.COMPRESSION_TYPE_CONFIG,
                            "zstd"),
                    new ByteArraySerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
