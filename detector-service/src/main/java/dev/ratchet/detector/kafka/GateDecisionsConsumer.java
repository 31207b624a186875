package dev.ratchet.detector.kafka;

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

/** Folds what the gate blocked. */
@Startup(1)
@ApplicationScoped
public class GateDecisionsConsumer {

    private final Follower follower;

    GateDecisionsConsumer(Followers followers, Fold<DecisionEvent> fold) {
        this.follower = followers.fold("gate-decisions", Topic.GATE_DECISIONS, fold);
    }

    @Incoming("gate-decisions")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
