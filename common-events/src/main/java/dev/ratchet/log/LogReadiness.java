package dev.ratchet.log;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Ready when the topics are as declared, every follower has its partitions and gets on, and nothing is LOST; says which and why. */
@Readiness
@ApplicationScoped
public class LogReadiness implements HealthCheck {

    private final TopicsAtStart topics;
    private final Migrations migrations;
    private final Followers followers;
    private final Database database;
    private final LogConfig config;

    LogReadiness(
            TopicsAtStart topics, Migrations migrations, Followers followers, Database database, LogConfig config) {
        this.topics = topics;
        this.migrations = migrations;
        this.followers = followers;
        this.database = database;
        this.config = config;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> reasons = new TreeMap<>();
        Map<String, String> waiting = new TreeMap<>();
        boolean maySpare = !config.brokerInReadiness() && !topics.isVerified();
        if (!topics.isVerified()) {
            (maySpare ? waiting : reasons).put("topics", "not verified yet: the broker does not answer");
        }
        for (Follower follower : followers.all()) {
            follower.lost()
                    .forEach((partition, reason) -> reasons.put(follower.name() + "/" + partition, "LOST: " + reason));
            follower.stalled()
                    .forEach((partition, reason) ->
                            reasons.put(follower.name() + "/" + partition, "stalled: " + reason));
            follower.misfit().ifPresent(reason -> reasons.put(follower.name(), "can't go on: " + reason));
            if (!follower.isAssigned()) {
                (maySpare ? waiting : reasons)
                        .put(
                                follower.name(),
                                "has been given no partitions of "
                                        + follower.topic().wireName() + " yet");
            }
        }
        if (config.databaseInReadiness()) {
            databaseTrouble(reasons);
        }
        HealthCheckResponseBuilder response = HealthCheckResponse.named("log").status(reasons.isEmpty());
        reasons.forEach(response::withData);
        waiting.forEach(response::withData);
        return response.build();
    }

    private void databaseTrouble(Map<String, String> reasons) {
        if (!migrations.isDone()) {
            reasons.put("database", "the schema is not up to date yet");
            return;
        }
        try {
            if (!database.read(connection -> connection.isValid(2))) {
                reasons.put("database", "does not answer");
            }
        } catch (RuntimeException e) {
            reasons.put("database", String.valueOf(e.getMessage()));
        }
    }
}
