package dev.ratchet.enforcer.journal;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/** Shows whether decisions wait in the journal. The gate is ready all the same: it answers, and says how. */
@Readiness
@ApplicationScoped
public class JournalReadiness implements HealthCheck {

    private final ReplicaJournal replica;

    JournalReadiness(ReplicaJournal replica) {
        this.replica = replica;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response =
                HealthCheckResponse.named("journal").up();
        response.withData("undrained", replica.journal().map(Journal::held).orElse(0L));
        response.withData("bytes", replica.journal().map(Journal::bytes).orElse(0L));
        response.withData("limitBytes", replica.limitBytes());
        response.withData("halfFull", replica.isHalfFull());
        replica.trouble().ifPresent(trouble -> response.withData("trouble", trouble));
        return response.build();
    }
}
