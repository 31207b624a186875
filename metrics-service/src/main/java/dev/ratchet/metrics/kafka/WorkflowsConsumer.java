package dev.ratchet.metrics.kafka;

import dev.ratchet.events.Topic;
import dev.ratchet.events.WorkflowEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Follows workflows and their closed runs. */
@Startup(1)
@ApplicationScoped
public class WorkflowsConsumer {

    private static final String CHANNEL = "workflows";

    private final Follower follower;

    WorkflowsConsumer(Followers followers, Fold<WorkflowEvent> fold) {
        follower = followers.fold(CHANNEL, Topic.WORKFLOWS, fold);
    }

    @Incoming(CHANNEL)
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
