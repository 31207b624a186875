package dev.ratchet.analyzer.kafka;

import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Follower;
import dev.ratchet.log.Followers;
import io.quarkus.runtime.Startup;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Brings what becomes of rules into its table. */
@Startup(1)
@ApplicationScoped
public class RulesConsumer {

    private final Follower follower;

    RulesConsumer(Followers followers, Fold<RuleEvent> fold) {
        follower = followers.fold("rules", Topic.RULES, fold);
    }

    @Incoming("rules")
    @Blocking
    public void follow(ConsumerRecords<byte[], byte[]> records) {
        follower.follow(records);
    }
}
