package dev.ratchet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

class BrokerTest {

    private static final String TOPIC = "kept";

    @Test
    void what_was_acknowledged_is_there_after_a_restart() throws Exception {
        try (EmbeddedKafka kafka = new EmbeddedKafka(KafkaSettings.throwaway()).start()) {
            createTopic(kafka.bootstrapServers());
            send(kafka.bootstrapServers(), "one");

            kafka.stop();
            kafka.start();
            send(kafka.bootstrapServers(), "two");

            assertThat(read(kafka.bootstrapServers(), 2)).containsExactly("one", "two");
        }
    }

    @Test
    void what_was_acknowledged_is_there_after_a_kill() throws Exception {
        try (KafkaProcess kafka = new KafkaProcess(KafkaSettings.throwaway()).start()) {
            createTopic(kafka.bootstrapServers());
            send(kafka.bootstrapServers(), "one");

            kafka.kill();
            kafka.start();

            assertThat(read(kafka.bootstrapServers(), 1)).containsExactly("one");
        }
    }

    @Test
    void two_brokers_live_in_one_jvm_and_know_nothing_of_each_other() throws Exception {
        try (EmbeddedKafka left = new EmbeddedKafka(KafkaSettings.throwaway()).start();
                EmbeddedKafka right = new EmbeddedKafka(KafkaSettings.throwaway()).start()) {
            createTopic(left.bootstrapServers());
            createTopic(right.bootstrapServers());

            send(left.bootstrapServers(), "left");
            send(right.bootstrapServers(), "right");

            assertThat(read(left.bootstrapServers(), 1)).containsExactly("left");
            assertThat(read(right.bootstrapServers(), 1)).containsExactly("right");
        }
    }

    @Test
    void a_throwaway_leaves_no_files() {
        KafkaSettings settings = KafkaSettings.throwaway();
        EmbeddedKafka kafka = new EmbeddedKafka(settings).start();

        kafka.close();

        assertThat(Files.exists(settings.data())).isFalse();
        assertThat(kafka.isRunning()).isFalse();
    }

    private static void createTopic(String servers) throws ExecutionException, InterruptedException {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 1, (short) 1))).all().get();
        }
    }

    private static void send(String servers, String text) throws ExecutionException, InterruptedException {
        Map<String, Object> configuration = Map.of("bootstrap.servers", servers, "acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(configuration, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(TOPIC, text.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static List<String> read(String servers, int count) {
        List<String> texts = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers), new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            TopicPartition partition = new TopicPartition(TOPIC, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
            while (texts.size() < count && System.nanoTime() < deadline) {
                consumer.poll(Duration.ofMillis(200))
                        .forEach(found -> texts.add(new String(found.value(), StandardCharsets.UTF_8)));
            }
        }
        return texts;
    }
}
