package dev.ratchet.probe;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What the gate is compared with: routes behind the authentication of all requests and the same bounds that read the body and
 * answer a constant, at once or after the broker has acknowledged one record.
 */
@ApplicationScoped
public class PeerRoutes {

    private static final String ANSWER = "{\"allowed\":true}";

    private final PeerProducer producer;
    private volatile int recordBytes;

    PeerRoutes(PeerProducer producer) {
        this.producer = producer;
    }

    void offer(@Observes Router router) {
        router.post("/peer/constant").handler(this::constant);
        router.post("/peer/record").handler(this::recorded);
        router.post("/peer/bytes/:bytes").handler(this::sized);
    }

    private void constant(RoutingContext context) {
        body(context).onSuccess(body -> answer(context)).onFailure(context::fail);
    }

    private void recorded(RoutingContext context) {
        body(context).onSuccess(body -> record(context, body.getBytes())).onFailure(context::fail);
    }

    /** Authentication has paused the request, so that nothing of it is lost. */
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
