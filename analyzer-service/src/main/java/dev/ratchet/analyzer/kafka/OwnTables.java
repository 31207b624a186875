package dev.ratchet.analyzer.kafka;

import dev.ratchet.log.LogUnavailable;
import dev.ratchet.log.Positions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.TimeoutException;

/** Lets a reaction decide only when the tables it looks into know everything that stands on the log by now. */
@ApplicationScoped
public class OwnTables {

    private final Positions positions;
    private final Patience patience;

    OwnTables(Positions positions, Patience patience) {
        this.positions = positions;
        this.patience = patience;
    }

    /** Returns when these folds have caught up; else the reaction is to start again. */
    void haveCaughtUp(String... folds) {
        if (!positions.awaitCaughtUp(patience.forTables(), folds)) {
            String names = String.join(", ", folds);
            throw new LogUnavailable("The folds " + names + " have not caught up yet", new TimeoutException(names));
        }
    }
}
