package dev.ratchet.probe;

import dev.ratchet.http.BearerTokens;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What the gate is compared with: routes of the same kind, that know their callers by the same tokens as early as the gate knows
 * them, read the body and answer a constant, at once or after the broker has acknowledged one record.
 */
@ApplicationScoped
public class PeerRoutes {

    private static final String ANSWER = "{\"allowed\":true}";

    /** As the gate's own route for usual calls. */
    private static final int BEFORE_AUTHENTICATION = -SecurityHandlerPriorities.AUTHENTICATION - 1;

    private final BearerTokens tokens;
    private final PeerProducer producer;
    private volatile int recordBytes;

    PeerRoutes(BearerTokens tokens, PeerProducer producer) {
        this.tokens = tokens;
        this.producer = producer;
    }

    void offer(@Observes Router router) {
        offer(router, "/peer/constant", this::constant);
        offer(router, "/peer/record", this::recorded);
        router.post("/peer/bytes/:bytes").handler(this::sized);
    }

    private void offer(Router router, String path, Handler<RoutingContext> handler) {
        router.post(path).order(BEFORE_AUTHENTICATION).handler(context -> {
            if (tokens.subject(context.request().headers())
                    .filter(subject -> subject.hasRole("pipeline"))
                    .isPresent()) {
                handler.handle(context);
            } else {
                context.fail(401);
            }
        });
    }

    private void constant(RoutingContext context) {
        body(context).onSuccess(body -> answer(context)).onFailure(context::fail);
    }

    private void recorded(RoutingContext context) {
        body(context).onSuccess(body -> record(context, body.getBytes())).onFailure(context::fail);
    }

    /** The server pauses a request until somebody wants its body. */
    private static Future<Buffer> body(RoutingContext context) {
        Future<Buffer> body = context.request().body();
        context.request().resume();
        return body;
    }

    private void record(RoutingContext context, byte[] body) {
        Context loop = Vertx.currentContext();
        producer.send(
                record(body),
                refused -> loop.runOnContext(unused -> {
                    if (refused == null) {
                        answer(context);
                    } else {
                        context.fail(refused);
                    }
                }));
    }

    /** The body, made as long as a record of the gate by its own beginning. */
    private byte[] record(byte[] body) {
        byte[] record = new byte[recordBytes];
        System.arraycopy(body, 0, record, 0, Math.min(body.length, record.length));
        if (body.length < record.length) {
            System.arraycopy(body, 0, record, body.length, Math.min(body.length, record.length - body.length));
        }
        return record;
    }

    /** How large records are from now on. */
    private void sized(RoutingContext context) {
        recordBytes = Integer.parseInt(context.pathParam("bytes"));
        answer(context);
    }

    private static void answer(RoutingContext context) {
        context.response().putHeader("Content-Type", "application/json").end(Buffer.buffer(ANSWER));
    }
}
