package dev.ratchet.detector.kafka;

import dev.ratchet.events.PipelineEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Folds what pipelines say into runs. */
@Startup(1)
@ApplicationScoped
public class PipelineEventsConsumer {

    private final Follower follower;

    PipelineEventsConsumer(Followers followers, Fold<PipelineEvent> fold) {
        this.follower = followers.fold("pipeline-events", Topic.PIPELINE_EVENTS, fold);
    }

    @Incoming("pipeline-events")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
