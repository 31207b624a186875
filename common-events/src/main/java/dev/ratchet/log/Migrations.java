package dev.ratchet.log;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CompletableFuture;
import org.flywaydb.core.Flyway;
import org.jboss.logging.Logger;

/** Brings the service's schema up to date in the background, for as long as it takes the database to answer. */
@ApplicationScoped
public class Migrations {

    private static final Logger LOG = Logger.getLogger(Migrations.class);

    private final Flyway flyway;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();

    Migrations(Flyway flyway) {
        this.flyway = flyway;
    }

    void start(@Observes @Priority(2) StartupEvent started) {
        Thread.ofPlatform().name("migrations").daemon().start(this::migrate);
    }

    void stop(@Observes ShutdownEvent stopping) {
        done.complete(false);
    }

    public boolean isDone() {
        return done.getNow(false);
    }

    /** Has something done once the schema is there, on the thread that brought it up to date. */
    void thenRun(Runnable work) {
        var unused = done.thenAccept(isThere -> {
            if (isThere) {
                work.run();
            }
        });
    }

    /** Waits until the schema is there. @return false when the service stops first */
    boolean await() {
        return done.join();
    }

    private void migrate() {
        Pause pause = new Pause();
        while (!done.isDone()) {
            try {
                flyway.migrate();
                done.complete(true);
            } catch (RuntimeException e) {
                LOG.warnf("The schema is not up to date yet, trying again: %s", e.getMessage());
                if (!pause.passes()) {
                    return;
                }
            }
        }
    }
}
