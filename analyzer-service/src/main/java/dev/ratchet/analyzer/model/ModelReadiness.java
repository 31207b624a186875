package dev.ratchet.analyzer.model;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Shows which model gives texts their vectors, also as the gauge {@code ratchet.model.degraded}. Without the sentence model
 * the analyzer is ready all the same, and degraded: it compares violations by their words.
 */
@Startup
@Readiness
@ApplicationScoped
public class ModelReadiness implements HealthCheck {

    private final LoadedModel model;

    ModelReadiness(LoadedModel model, MeterRegistry meters) {
        this.model = model;
        Gauge.builder("ratchet.model.degraded", () -> model.isDegraded() ? 1 : 0)
                .description("1 where the sentence model can't run and violations are compared by their words")
                .tag("model", model.embedding().model())
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder response = HealthCheckResponse.named("sentence model")
                .up()
                .withData("model", model.embedding().model())
                .withData("degraded", model.isDegraded());
        model.missing().ifPresent(reason -> response.withData("reason", reason));
        return response.build();
    }
}
