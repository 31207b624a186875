package dev.ratchet.bench;

import dev.ratchet.events.Topic;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** The newest records of a topic, to be weighed. */
record LastRecords(String bootstrapServers) {

    private static final int EACH = 20;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Bytes of a record with its key and its headers, over the newest ones of each partition. */
    int meanBytes(Topic topic) {
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = IntStream.range(0, topic.partitions())
                    .mapToObj(partition -> new TopicPartition(topic.wireName(), partition))
                    .toList();
            consumer.assign(partitions);
            consumer.endOffsets(partitions)
                    .forEach((partition, end) -> consumer.seek(partition, Math.max(0, end - EACH)));
            return (int) StreamSupport.stream(consumer.poll(PATIENCE).spliterator(), false)
                    .mapToInt(LastRecords::bytes)
                    .average()
                    .orElseThrow(() -> new IllegalStateException("nothing was recorded on " + topic.wireName()));
        }
    }

    private static int bytes(ConsumerRecord<byte[], byte[]> record) {
        int headers = StreamSupport.stream(record.headers().spliterator(), false)
                .mapToInt(header -> header.key().length() + header.value().length)
                .sum();
        return record.value().length + record.key().length + headers;
    }
}
