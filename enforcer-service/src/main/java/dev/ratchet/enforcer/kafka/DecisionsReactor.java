package dev.ratchet.enforcer.kafka;

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

/** Has triggers told and episodes judged by the decisions that touch them. */
@Startup(1)
@ApplicationScoped
public class DecisionsReactor {

    private final Follower follower;

    DecisionsReactor(Followers followers, DecisionConsequences reaction, Fold<DecisionEvent> fold) {
        this.follower = followers.react("decisions-reaction", Topic.GATE_DECISIONS, reaction, fold.name());
    }

    @Incoming("decisions-reaction")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
