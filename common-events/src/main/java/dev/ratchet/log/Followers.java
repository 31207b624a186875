package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.Topic;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.TopicPartition;
import org.eclipse.microprofile.config.Config;

/** Everything in this service that follows the log. */
@ApplicationScoped
public class Followers {

    private final Map<String, Follower> byName = new ConcurrentHashMap<>();
    private final Map<String, Follower> byGroup = new ConcurrentHashMap<>();
    private final Database database;
    private final PositionTable positionTable;
    private final Placement placement;
    private final Migrations migrations;
    private final Positions positions;
    private final Publisher publisher;
    private final SeenEvents seen;
    private final KafkaClientService clients;
    private final Config config;

    Followers(
            Database database,
            PositionTable positionTable,
            Placement placement,
            Migrations migrations,
            Positions positions,
            Publisher publisher,
            SeenEvents seen,
            KafkaClientService clients,
            Config config) {
        this.database = database;
        this.positionTable = positionTable;
        this.placement = placement;
        this.migrations = migrations;
        this.positions = positions;
        this.publisher = publisher;
        this.seen = seen;
        this.clients = clients;
        this.config = config;
    }

    /** A follower that folds the records of an incoming channel. */
    public Follower fold(String channel, Topic topic, Fold<? extends Event> fold) {
        return register(channel, fold.name(), topic, new FoldWork<>(fold, topic, seen));
    }

    /**
     * A follower that reacts to the records of an incoming channel.
     *
     * @param afterFolds folds of the same topic that must have passed an event before the reaction sees it
     */
    public Follower react(String channel, Topic topic, Reaction<? extends Event> reaction, String... afterFolds) {
        Work work = new ReactionWork<>(reaction, topic, List.of(afterFolds), positions, publisher);
        return register(channel, reaction.name(), topic, work);
    }

    public Collection<Follower> all() {
        return List.copyOf(byName.values());
    }

    public Optional<Follower> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<Follower> inGroup(String group) {
        return Optional.ofNullable(byGroup.get(group));
    }

    void stop(@Observes ShutdownEvent stopping) {
        byName.values().forEach(Follower::close);
    }

    private Follower register(String channel, String name, Topic topic, Work work) {
        Follower.Seek seek = (partition, offset) -> seek(channel, partition, offset);
        Follower follower =
                new Follower(name, topic, work, database, positionTable, placement, seek, migrations::await);
        if (byName.putIfAbsent(name, follower) != null) {
            throw new IllegalStateException(
                    "Expected every fold and reaction to have a name of its own, but '" + name + "' is there twice");
        }
        byGroup.put(config.getValue("mp.messaging.incoming." + channel + ".group.id", String.class), follower);
        positions.know(name, topic);
        return follower;
    }

    private void seek(String channel, TopicPartition partition, long offset) {
        clients.<byte[], byte[]>getConsumer(channel)
                .runOnPollingThread(consumer -> {
                    if (consumer.assignment().contains(partition)) {
                        consumer.seek(partition, offset);
                    }
                })
                .await()
                .atMost(Duration.ofSeconds(10));
    }
}
