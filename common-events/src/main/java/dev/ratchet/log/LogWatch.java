package dev.ratchet.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Looks at regular intervals whether the log still holds what the folds have yet to read, and forgets old event ids. */
@ApplicationScoped
public class LogWatch {

    private static final Logger LOG = Logger.getLogger(LogWatch.class);

    private final Followers followers;
    private final Migrations migrations;
    private final Database database;
    private final LogConfig config;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().name("log-watch").daemon().unstarted(work));

    LogWatch(Followers followers, Migrations migrations, Database database, LogConfig config) {
        this.followers = followers;
        this.migrations = migrations;
        this.database = database;
        this.config = config;
    }

    void start(@Observes StartupEvent started) {
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
        try {
            int forgotten = database.inTransaction(SeenEvents::forgetOld);
            LOG.debugf("Forgot %d event ids", forgotten);
        } catch (RuntimeException e) {
            LOG.warnf("Old event ids could not be forgotten now: %s", e.getMessage());
        }
    }
}
