package dev.ratchet.probe;

import dev.ratchet.events.Topic;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import dev.ratchet.log.Reaction;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Lets the reaction follow the triggers, where it is switched on. */
@Startup(1)
@ApplicationScoped
public class TriggersReactor {

    private final Optional<Follower> follower;

    TriggersReactor(Followers followers, Reaction<TriggerEvent> reaction, ProbeConfig config) {
        this.follower = config.reacts()
                ? Optional.of(followers.react("triggers-reaction", Topic.RULE_TRIGGERS, reaction))
                : Optional.empty();
    }

    @Incoming("triggers-reaction")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.ifPresent(it -> it.follow(records));
    }
}
