package dev.ratchet.enforcer.kafka;

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

/** Folds verdicts. */
@Startup(1)
@ApplicationScoped
public class TriggersConsumer {

    private final Follower follower;

    TriggersConsumer(Followers followers, Fold<TriggerEvent> fold) {
        this.follower = followers.fold("triggers", Topic.RULE_TRIGGERS, fold);
    }

    @Incoming("triggers")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
