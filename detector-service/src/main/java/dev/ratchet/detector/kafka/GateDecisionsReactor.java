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

/** Notices what went on although the gate had blocked it. */
@Startup(1)
@ApplicationScoped
public class GateDecisionsReactor {

    private final Follower follower;

    GateDecisionsReactor(Followers followers, BrokenGlass reaction, Fold<DecisionEvent> fold) {
        this.follower = followers.react("gate-decisions-reaction", Topic.GATE_DECISIONS, reaction, fold.name());
    }

    @Incoming("gate-decisions-reaction")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
