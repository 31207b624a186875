package dev.ratchet.enforcer.kafka;

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

/** Folds what the log tells of backtests. */
@Startup(1)
@ApplicationScoped
public class BacktestsConsumer {

    private final Follower follower;

    BacktestsConsumer(Followers followers, @Identifier("backtests") Fold<OperationEvent> fold) {
        this.follower = followers.fold("backtests", Topic.OPERATIONS, fold);
    }

    @Incoming("backtests")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
