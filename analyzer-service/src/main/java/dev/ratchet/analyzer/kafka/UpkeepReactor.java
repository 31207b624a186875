package dev.ratchet.analyzer.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has proposals kept in agreement, once what was said of an improvement is in its table. */
@Startup(1)
@ApplicationScoped
public class UpkeepReactor {

    private final Follower follower;

    UpkeepReactor(Followers followers, ImprovementUpkeep reaction) {
        follower = followers.react("upkeep", Topic.IMPROVEMENTS, reaction, "improvements");
    }

    @Incoming("upkeep")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
