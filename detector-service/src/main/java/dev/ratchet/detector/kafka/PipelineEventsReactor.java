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

/** Has every run judged that pipelines say has ended. */
@Startup(1)
@ApplicationScoped
public class PipelineEventsReactor {

    private final Follower follower;

    PipelineEventsReactor(Followers followers, RunEnds reaction, Fold<PipelineEvent> fold) {
        this.follower = followers.react("pipeline-events-reaction", Topic.PIPELINE_EVENTS, reaction, fold.name());
    }

    @Incoming("pipeline-events-reaction")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
