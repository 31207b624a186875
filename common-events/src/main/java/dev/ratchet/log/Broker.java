package dev.ratchet.log;

import dev.ratchet.events.Topic;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;

/** What the broker says of its topics. Every question is answered or fails with {@link LogUnavailable} within seconds. */
@ApplicationScoped
public class Broker {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int DOUBTS = 5;

    private final Map<String, Object> settings;
    private @Nullable Admin admin;

    Broker(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.settings = new HashMap<>(kafka);
        this.settings.keySet().retainAll(AdminClientConfig.configNames());
        this.settings.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, 3_000);
        this.settings.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) TIMEOUT.toMillis());
    }

    /** What a topic has at the moment: by partition, the first record that it still has, and where the next one goes. */
    record Edges(String topicId, Map<Integer, Long> earliest, Map<Integer, Long> end) {}

    /** The edges of a topic; empty when there is no such topic. */
    Optional<Edges> edges(Topic topic) {
        return topicId(topic).map(id -> new Edges(id, earliest(topic), end(topic)));
    }

    /** The id of a topic; empty when there is none. A broker that has just started is asked again before it is believed. */
    public Optional<String> topicId(Topic topic) {
        Optional<String> id = topicIdNow(topic);
        Pause pause = new Pause();
        for (int asked = 1; id.isEmpty() && asked < DOUBTS && pause.passes(); asked++) {
            id = topicIdNow(topic);
        }
        return id;
    }

    private Optional<String> topicIdNow(Topic topic) {
        try {
            return answer(admin().describeTopics(List.of(topic.wireName())).allTopicNames()).values().stream()
                    .map(description -> description.topicId().toString())
                    .findFirst();
        } catch (UnknownTopicOrPartitionException none) {
            return Optional.empty();
        }
    }

    /** The offset of the first record that each partition still has. */
    public Map<Integer, Long> earliest(Topic topic) {
        return offsets(topic, OffsetSpec.earliest());
    }

    /** The offset that the next record of each partition will get. */
    public Map<Integer, Long> end(Topic topic) {
        return offsets(topic, OffsetSpec.latest());
    }

    Admin admin() {
        synchronized (this) {
            if (admin == null) {
                admin = Admin.create(settings);
            }
            return admin;
        }
    }

    static <T> T answer(KafkaFuture<T> future) {
        try {
            return future.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException unknown) {
                throw unknown;
            }
            Throwable reason = e.getCause() == null ? e : e.getCause();
            throw new LogUnavailable("The broker does not do it: " + reason.getMessage(), reason);
        } catch (TimeoutException e) {
            throw new LogUnavailable("The broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LogUnavailable("The broker was not waited for", e);
        }
    }

    private Map<Integer, Long> offsets(Topic topic, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> wanted = IntStream.range(0, topic.partitions())
                .mapToObj(partition -> new TopicPartition(topic.wireName(), partition))
                .collect(Collectors.toMap(partition -> partition, partition -> which));
        Map<Integer, Long> offsets = new TreeMap<>();
        answer(admin().listOffsets(wanted).all())
                .forEach((partition, info) -> offsets.put(partition.partition(), info.offset()));
        return offsets;
    }

    @PreDestroy
    void close() {
        synchronized (this) {
            if (admin != null) {
                admin.close(Duration.ofSeconds(1));
            }
        }
    }
}
