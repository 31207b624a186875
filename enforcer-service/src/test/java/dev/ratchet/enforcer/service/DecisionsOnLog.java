package dev.ratchet.enforcer.service;

import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Event;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import dev.ratchet.log.RecordDecoder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.eclipse.microprofile.config.ConfigProvider;

/** The decisions on the log as a fold sees them: the first of each id, in the order of their partition. */
final class DecisionsOnLog {

    private DecisionsOnLog() {}

    static Map<String, GateDecided> read() {
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        List<TopicPartition> partitions = IntStream.range(0, Topic.GATE_DECISIONS.partitions())
                .mapToObj(number -> new TopicPartition(Topic.GATE_DECISIONS.wireName(), number))
                .toList();
        Map<String, GateDecided> first = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(200))) {
                    Recorded<Event> recorded = RecordDecoder.decode(Topic.GATE_DECISIONS, read);
                    if (recorded.event() instanceof GateDecided decided) {
                        first.putIfAbsent(recorded.id(), decided);
                    }
                }
            }
        }
        return first;
    }
}
