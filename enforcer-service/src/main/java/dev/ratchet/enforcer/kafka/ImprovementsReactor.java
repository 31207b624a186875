package dev.ratchet.enforcer.kafka;

import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has rules activated by the approvals that won. */
@Startup(1)
@ApplicationScoped
public class ImprovementsReactor {

    private final Follower follower;

    ImprovementsReactor(Followers followers, ApprovedRules reaction, Fold<ImprovementEvent> fold) {
        this.follower = followers.react("improvements-reaction", Topic.IMPROVEMENTS, reaction, fold.name());
    }

    @Incoming("improvements-reaction")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
