package dev.ratchet.detector.kafka;

import dev.ratchet.events.DecisionEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds what gates were asked about. */
@Startup(1)
@ApplicationScoped
public class AskedGatesConsumer {

    private final Follower follower;

    AskedGatesConsumer(Followers followers, @Identifier("asked-gates") Fold<DecisionEvent> fold) {
        this.follower = followers.fold("asked-gates", Topic.GATE_DECISIONS, fold);
    }

    @Incoming("asked-gates")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
