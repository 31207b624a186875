package dev.ratchet.metrics.kafka;

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

/** Follows improvements through their review. */
@Startup(1)
@ApplicationScoped
public class ImprovementsConsumer {

    private static final String CHANNEL = "improvements";

    private final Follower follower;

    ImprovementsConsumer(Followers followers, Fold<ImprovementEvent> fold) {
        follower = followers.fold(CHANNEL, Topic.IMPROVEMENTS, fold);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
