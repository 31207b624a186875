package dev.ratchet.enforcer.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds violations, as far as backtests need them. */
@Startup(1)
@ApplicationScoped
public class ViolationsConsumer {

    private final Follower follower;

    ViolationsConsumer(Followers followers, Fold<ViolationEvent> fold) {
        this.follower = followers.fold("violations", Topic.VIOLATIONS, fold);
    }

    @Incoming("violations")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
