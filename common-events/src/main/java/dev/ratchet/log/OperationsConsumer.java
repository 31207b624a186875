package dev.ratchet.log;

import dev.ratchet.events.Topic;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows the orders of operators. */
@Startup(1)
@ApplicationScoped
public class OperationsConsumer {

    private final Follower follower;

    OperationsConsumer(Followers followers, OperationsFold fold) {
        this.follower = followers.fold("operations", Topic.OPERATIONS, fold);
    }

    @Incoming("operations")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
