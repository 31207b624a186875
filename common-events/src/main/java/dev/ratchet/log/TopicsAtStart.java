package dev.ratchet.log;

import dev.ratchet.events.Topic;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jboss.logging.Logger;

/**
 * Creates the topics that are missing and verifies the others before anything is read or written. A topic with other
 * settings stops the service with a sentence that names the setting.
 */
@ApplicationScoped
public class TopicsAtStart {

    private static final Logger LOG = Logger.getLogger(TopicsAtStart.class);

    private final Broker broker;
    private final LogConfig config;
    private volatile boolean verified;

    TopicsAtStart(Broker broker, LogConfig config) {
        this.broker = broker;
        this.config = config;
    }

    public boolean isVerified() {
        return verified;
    }

    /** Waits a while for a broker that is starting, then lets the service start and goes on trying. */
    void start(@Observes @Priority(1) StartupEvent started) throws InterruptedException {
        Thread verification = Thread.ofPlatform().name("topics").daemon().start(this::untilVerified);
        verification.join(config.startPatience());
    }

    private void untilVerified() {
        Pause pause = new Pause();
        while (!verified) {
            try {
                create();
                verify();
                verified = true;
            } catch (LogUnavailable | org.apache.kafka.common.errors.ApiException e) {
                LOG.warnf("The topics are not verified yet, trying again: %s", e.getMessage());
                if (!pause.passes()) {
                    return;
                }
            } catch (TopicMismatch e) {
                LOG.fatal(e.getMessage());
                Quarkus.asyncExit(1);
                return;
            }
        }
    }

    void create() {
        List<NewTopic> topics = Arrays.stream(Topic.values())
                .map(topic -> new NewTopic(topic.wireName(), topic.partitions(), config.replicationFactor())
                        .configs(topic.settings()))
                .toList();
        broker.admin().createTopics(topics).values().values().forEach(TopicsAtStart::createdOrThere);
    }

    void verify() {
        List<String> names = Arrays.stream(Topic.values()).map(Topic::wireName).toList();
        Broker.answer(broker.admin().describeTopics(names).allTopicNames())
                .forEach((name, description) ->
                        verifyPartitions(Topic.named(name).orElseThrow(), description));
        awaitLeaders();
        List<ConfigResource> resources = names.stream()
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
        Broker.answer(broker.admin().describeConfigs(resources).all())
                .forEach((resource, settings) ->
                        verifySettings(Topic.named(resource.name()).orElseThrow(), settings));
    }

    /**
     * Returns when every partition answers for its end. A partition that was only just created refuses an idempotent
     * producer's first batch and may take its second, and from then on it refuses the first for good.
     */
    private void awaitLeaders() {
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        for (Topic topic : Topic.values()) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                ends.put(new TopicPartition(topic.wireName(), partition), OffsetSpec.latest());
            }
        }
        Broker.answer(broker.admin().listOffsets(ends).all());
    }

    private static void verifyPartitions(Topic topic, TopicDescription description) {
        int actual = description.partitions().size();
        if (actual != topic.partitions()) {
            throw new TopicMismatch(
                    topic, "partitions", Integer.toString(topic.partitions()), Integer.toString(actual));
        }
    }

    private static void verifySettings(Topic topic, Config actual) {
        topic.settings().forEach((name, expected) -> {
            String value =
                    actual.get(name) == null ? "absent" : actual.get(name).value();
            if (!expected.equals(value)) {
                throw new TopicMismatch(topic, name, expected, value);
            }
        });
    }

    private static void createdOrThere(KafkaFuture<Void> creation) {
        try {
            Broker.answer(creation);
        } catch (LogUnavailable e) {
            if (!(e.getCause() instanceof TopicExistsException) && !(e.getCause() instanceof ExecutionException)) {
                throw e;
            }
        }
    }
}
