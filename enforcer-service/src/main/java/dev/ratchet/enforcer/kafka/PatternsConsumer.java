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

/** Folds which patterns stand for which. */
@Startup(1)
@ApplicationScoped
public class PatternsConsumer {

    private final Follower follower;

    PatternsConsumer(Followers followers, Fold<PatternEvent> fold) {
        this.follower = followers.fold("patterns", Topic.PATTERNS, fold);
    }

    @Incoming("patterns")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
