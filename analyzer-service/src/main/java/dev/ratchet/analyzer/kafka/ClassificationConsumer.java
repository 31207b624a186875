package dev.ratchet.analyzer.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has each violation assigned to a pattern, once the violation itself is in its table. */
@ApplicationScoped
public class ClassificationConsumer {

    private final Follower follower;

    ClassificationConsumer(Followers followers, Classification reaction) {
        follower = followers.react("classification", Topic.VIOLATIONS, reaction, "violations");
    }

    @Incoming("classification")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
