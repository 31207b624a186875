package dev.ratchet.metrics.kafka;

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

/** Follows which violations belong together. */
@Startup(1)
@ApplicationScoped
public class PatternsConsumer {

    private static final String CHANNEL = "patterns";

    private final Follower follower;

    PatternsConsumer(Followers followers, Fold<PatternEvent> fold) {
        follower = followers.fold(CHANNEL, Topic.PATTERNS, fold);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
