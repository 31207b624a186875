package dev.ratchet.log;

import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.OperationEvent.EventRedriven;
import dev.ratchet.events.Recorded;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Carries out what operators have ordered for this service: a quarantined event is tried again, and stays if it fails again. */
@ApplicationScoped
public class OperationsFold implements Fold<OperationEvent> {

    /** The name of this fold. */
    public static final String NAME = "operations";

    private final Instance<Followers> followers;
    private final String service;

    OperationsFold(Instance<Followers> followers, @ConfigProperty(name = "quarkus.application.name") String service) {
        this.followers = followers;
        this.service = service;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void apply(Connection tx, List<Recorded<OperationEvent>> events) throws SQLException {
        for (Recorded<OperationEvent> recorded : events) {
            if (recorded.event() instanceof EventRedriven order
                    && order.service().equals(service)) {
                redrive(tx, order);
            }
        }
    }

    private void redrive(Connection tx, EventRedriven order) throws SQLException {
        Optional<QuarantinedEvent> event =
                Quarantine.find(tx, order.fold(), order.topic(), order.partition(), order.offset());
        Optional<Follower> follower = followers.get().named(order.fold());
        if (event.isEmpty() || follower.isEmpty()) {
            return;
        }
        Savepoint start = tx.setSavepoint();
        try {
            follower.get().work().again(tx, event.get());
            Quarantine.remove(tx, event.get());
        } catch (SQLException | RuntimeException | StackOverflowError e) {
            if (SqlFailure.isOutage(e)) {
                throw e;
            }
            tx.rollback(start);
            Quarantine.failedAgain(tx, event.get(), Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }
}
