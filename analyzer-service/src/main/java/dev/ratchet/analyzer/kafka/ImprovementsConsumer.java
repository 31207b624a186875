package dev.ratchet.analyzer.kafka;

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

/** Brings improvements into their table. */
@Startup(1)
@ApplicationScoped
public class ImprovementsConsumer {

    private final Follower follower;

    ImprovementsConsumer(Followers followers, Fold<ImprovementEvent> fold) {
        follower = followers.fold("improvements", Topic.IMPROVEMENTS, fold);
    }

    @Incoming("improvements")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
