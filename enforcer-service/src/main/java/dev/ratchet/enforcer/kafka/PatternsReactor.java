package dev.ratchet.enforcer.kafka;

import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has episodes in shadow judged by the violations that bear them out. */
@Startup(1)
@ApplicationScoped
public class PatternsReactor {

    private final Follower follower;

    PatternsReactor(Followers followers, ShadowVerdicts reaction, Fold<PatternEvent> aliases) {
        this.follower = followers.react("patterns-reaction", Topic.PATTERNS, reaction, aliases.name());
    }

    @Incoming("patterns-reaction")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
