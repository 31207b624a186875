package dev.ratchet.analyzer.kafka;

import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Brings the places of decisions into their table. */
@Startup(1)
@ApplicationScoped
public class DecisionsConsumer {

    private final Follower follower;

    DecisionsConsumer(Followers followers, Fold<DecisionEvent> fold) {
        follower = followers.fold("decisions", Topic.GATE_DECISIONS, fold);
    }

    @Incoming("decisions")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
