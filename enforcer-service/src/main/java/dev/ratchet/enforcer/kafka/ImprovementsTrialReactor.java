package dev.ratchet.enforcer.kafka;

import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Has proposals backtested when they arrive, and judged by policy when they are; apart from what follows from approvals, which must not wait for it. */
@Startup(1)
@ApplicationScoped
public class ImprovementsTrialReactor {

    private final Follower follower;

    ImprovementsTrialReactor(Followers followers, ProposalTrials reaction, Fold<ImprovementEvent> fold) {
        this.follower = followers.react("improvements-trial", Topic.IMPROVEMENTS, reaction, fold.name());
    }

    @Incoming("improvements-trial")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
