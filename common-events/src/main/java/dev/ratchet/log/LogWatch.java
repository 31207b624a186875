package dev.ratchet.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at regular intervals whether the log still holds what the folds have yet to read, and forgets old event ids. */
@ApplicationScoped
public class LogWatch {

    private static final Logger LOG = Logger.getLogger(LogWatch.class);
    private static final Duration CATCH_UP = Duration.ofSeconds(10);

    private final Followers followers;
    private final Migrations migrations;
    private final Database database;
    private final Positions positions;
    private final LogConfig config;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("log-watch").daemon().unstarted(work));

    LogWatch(Followers followers, Migrations migrations, Database database, Positions positions, LogConfig config) {
        this.followers = followers;
        this.migrations = migrations;
        this.database = database;
        this.positions = positions;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
        migrations.thenRun(() -> scheduler.execute(this::verify));
        long interval = config.watchInterval().toMillis();
        var unusedVerification =
                scheduler.scheduleWithFixedDelay(this::verify, interval, interval, TimeUnit.MILLISECONDS);
        var unusedForgetting = scheduler.scheduleWithFixedDelay(this::forget, 10, 60, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent stopping) {
        scheduler.shutdownNow();
    }

    void verify() {
        if (!migrations.isDone()) {
            return;
        }
        for (Follower follower : followers.all()) {
            try {
                follower.verify();
            } catch (SQLException | RuntimeException e) {
                LOG.debugf("'%s' can't be verified now: %s", follower.name(), e.getMessage());
            }
        }
    }

    private void forget() {
        for (Follower follower : followers.all()) {
            try {
                if (positions.awaitCaughtUp(CATCH_UP, follower.name())) {
                    int forgotten = database.inTransaction(tx -> SeenEvents.forgetOld(tx, follower.name()));
                    LOG.debugf("'%s' forgot %d event ids", follower.name(), forgotten);
                }
            } catch (RuntimeException e) {
                LOG.warnf("'%s' could not forget old event ids now: %s", follower.name(), e.getMessage());
            }
        }
    }
}
