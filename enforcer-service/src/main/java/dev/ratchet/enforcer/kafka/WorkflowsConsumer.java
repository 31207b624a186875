package dev.ratchet.enforcer.kafka;

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

/** Folds runs that have ended. */
@Startup(1)
@ApplicationScoped
public class WorkflowsConsumer {

    private final Follower follower;

    WorkflowsConsumer(Followers followers, Fold<WorkflowEvent> fold) {
        this.follower = followers.fold("workflows", Topic.WORKFLOWS, fold);
    }

    @Incoming("workflows")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
