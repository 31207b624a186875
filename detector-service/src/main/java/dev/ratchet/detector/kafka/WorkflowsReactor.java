package dev.ratchet.detector.kafka;

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

/** Has changes made again that lost a race on ratchet-workflows. */
@Startup(1)
@ApplicationScoped
public class WorkflowsReactor {

    private final Follower follower;

    WorkflowsReactor(Followers followers, LostChanges reaction, Fold<WorkflowEvent> fold) {
        this.follower = followers.react("workflows-reaction", Topic.WORKFLOWS, reaction, fold.name());
    }

    @Incoming("workflows-reaction")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
