package dev.ratchet.enforcer.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds violations as far as they can bear rules in shadow out. */
@Startup(1)
@ApplicationScoped
public class SightingsConsumer {

    private final Follower follower;

    SightingsConsumer(Followers followers, @Identifier("sightings") Fold<ViolationEvent> fold) {
        this.follower = followers.fold("sightings", Topic.VIOLATIONS, fold);
    }

    @Incoming("sightings")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
