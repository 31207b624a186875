package dev.ratchet.analyzer.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has each violation assigned to a pattern, once the violation itself is in its table. */
@Startup(1)
@ApplicationScoped
public class ClassificationReactor {

    private final Follower follower;

    ClassificationReactor(Followers followers, Classification reaction) {
        follower = followers.react("classification", Topic.VIOLATIONS, reaction, "violations");
    }

    @Incoming("classification")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
