package dev.ratchet.analyzer.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has patterns drawn anew, once a person's correction is in its table. */
@Startup(1)
@ApplicationScoped
public class RedrawingReactor {

    private final Follower follower;

    RedrawingReactor(Followers followers, Redrawing reaction) {
        follower = followers.react("redrawing", Topic.PATTERNS, reaction, "patterns");
    }

    @Incoming("redrawing")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
