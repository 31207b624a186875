package dev.ratchet.metrics.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the triggers and verdicts of rules. */
@Startup(1)
@ApplicationScoped
public class RuleTriggersConsumer {

    private static final String CHANNEL = "rule-triggers";

    private final Follower follower;

    RuleTriggersConsumer(Followers followers, Fold<TriggerEvent> fold) {
        follower = followers.fold(CHANNEL, Topic.RULE_TRIGGERS, fold);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
