package dev.ratchet.enforcer.kafka;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Ready once the rule book has been read to its end, or from this replica's disk; a broker that is away doesn't make the
 * gate unready.
 */
@Readiness
@ApplicationScoped
public class RuleBookReadiness implements HealthCheck {

    private final LiveRuleBook book;
    private final RuleBookWatch watch;

    RuleBookReadiness(LiveRuleBook book, RuleBookWatch watch) {
        this.book = book;
        this.watch = watch;
    }

    @Override
    public HealthCheckResponse call() {
        boolean isRead = book.confirmedAt().isPresent();
        boolean isLost = watch.trouble().startsWith("LOST");
        HealthCheckResponseBuilder response = HealthCheckResponse.named("rule book")
                .status(isRead && !isLost)
                .withData("version", book.book().version())
                .withData("fromDisk", book.isFromDisk());
        if (!isRead) {
            response.withData("reason", "has not been read to its end yet");
        }
        if (!watch.trouble().isEmpty()) {
            response.withData("trouble", watch.trouble());
        }
        return response.build();
    }
}
