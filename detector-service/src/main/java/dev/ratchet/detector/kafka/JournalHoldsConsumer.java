package dev.ratchet.detector.kafka;

import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds when decisions of the gate were late. */
@Startup(1)
@ApplicationScoped
public class JournalHoldsConsumer {

    private final Follower follower;

    JournalHoldsConsumer(Followers followers, @Identifier("journal-holds") Fold<OperationEvent> fold) {
        this.follower = followers.fold("journal-holds", Topic.OPERATIONS, fold);
    }

    @Incoming("journal-holds")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
