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

/** Has rules promoted and demoted by the verdicts on their episodes. */
@Startup(1)
@ApplicationScoped
public class TriggersReactor {

    private final Follower follower;

    TriggersReactor(Followers followers, ModeKeeping reaction, Fold<TriggerEvent> fold) {
        this.follower = followers.react("triggers-reaction", Topic.RULE_TRIGGERS, reaction, fold.name());
    }

    @Incoming("triggers-reaction")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
