package dev.ratchet.http;

import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Refuses bodies that are too large before they are read, with a problem that says how large they may be. */
@ApplicationScoped
public class BodyLimit {

    private final HttpConfig config;

    BodyLimit(HttpConfig config) {
        this.config = config;
    }

    void guard(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::check);
    }

    private void check(RoutingContext context) {
        if (declaredLength(context.request()) > config.maxBodyBytes()) {
            context.response().putHeader("Connection", "close");
            ProblemBody.send(
                    context,
                    new Problem(
                                    413,
                                    "body-too-large",
                                    "The body is larger than %d bytes".formatted(config.maxBodyBytes()))
                            .with("limitBytes", config.maxBodyBytes())
                            .remedy("Send less"));
        } else {
            context.next();
        }
    }

    private static long declaredLength(HttpServerRequest request) {
        try {
            String length = request.getHeader("Content-Length");
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException notANumber) {
            return 0;
        }
    }
}
