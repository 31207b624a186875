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

/** What is on the log as a fold sees it: the first of each id, in the order of its partition. */
final class DecisionsOnLog {

    private DecisionsOnLog() {}

    static Map<String, GateDecided> read() {
        Map<String, GateDecided> decisions = new LinkedHashMap<>();
        read(Topic.GATE_DECISIONS).forEach((id, event) -> {
            if (event instanceof GateDecided decided) {
                decisions.put(id, decided);
            }
        });
        return decisions;
    }

    /** The events of a topic, the first of each id. */
    static Map<String, Event> read(Topic topic) {
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                .mapToObj(number -> new TopicPartition(topic.wireName(), number))
                .toList();
        Map<String, Event> first = new LinkedHashMap<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", broker), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < ends.getOrDefault(partition, 0L))) {
                for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(200))) {
                    Recorded<Event> recorded = RecordDecoder.decode(topic, read);
                    first.putIfAbsent(recorded.id(), recorded.event());
                }
            }
        }
        return first;
    }
}
