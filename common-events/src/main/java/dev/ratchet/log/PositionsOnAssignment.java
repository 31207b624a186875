package dev.ratchet.log;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Lets every follower go on at its stored position when the group gives it partitions, whatever the group remembers. */
@ApplicationScoped
@Identifier("ratchet-positions")
public class PositionsOnAssignment implements KafkaConsumerRebalanceListener {

    private final Followers followers;
    private final Migrations migrations;

    PositionsOnAssignment(Followers followers, Migrations migrations) {
        this.followers = followers;
        this.migrations = migrations;
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        followers.inGroup(consumer.groupMetadata().groupId()).ifPresent(follower -> {
            follower.assigned(partitions);
            if (migrations.isDone()) {
                follower.placeWaiting(consumer::seek);
            }
        });
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        followers.inGroup(consumer.groupMetadata().groupId()).ifPresent(follower -> follower.revoked(partitions));
    }
}
