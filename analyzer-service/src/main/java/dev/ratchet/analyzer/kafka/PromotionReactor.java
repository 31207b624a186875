package dev.ratchet.analyzer.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has improvements proposed and amended, once the pattern's new member is in its table. */
@Startup(1)
@ApplicationScoped
public class PromotionReactor {

    private final Follower follower;

    PromotionReactor(Followers followers, ImprovementPromotion reaction) {
        follower = followers.react("promotion", Topic.PATTERNS, reaction, "patterns");
    }

    @Incoming("promotion")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
