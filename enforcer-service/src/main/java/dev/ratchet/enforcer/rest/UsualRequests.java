package dev.ratchet.enforcer.rest;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.jspecify.annotations.Nullable;

/** Tells usual requests from others by their heads, and passes on those that were not usual after all. */
final class UsualRequests {

    private static final String JSON = "application/json";

    private static final int DIGITS = 7;

    private final int mostBytes;

    /** @param mostBytes the largest body that is usual */
    UsualRequests(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Whether a request is usual as far as its head goes. */
    boolean isUsual(HttpServerRequest request) {
        return request.query() == null
                && request.getHeader("Idempotency-Key") == null
                && isJson(request.getHeader("Content-Type"))
                && takesJson(request.getHeader("Accept"))
                && isSmall(request.getHeader("Content-Length"));
    }

    /** Has a request told of under this path, as the resources' own requests are, by whatever counts and traces them. */
    static void tellAs(String path, HttpServerRequest request) {
        ((HttpServerRequestInternal) request).context().putLocal("UrlPathTemplate", path);
    }

    /** The body of a request, which was paused until somebody asks for it. */
    static Future<Buffer> body(RoutingContext context) {
        Future<Buffer> body = context.request().body();
        context.request().resume();
        return body;
    }

    /** Leaves a request whose body was read to the resources. */
    static void leave(RoutingContext context, Buffer body) {
        ((RoutingContextInternal) context).setBody(body);
        context.next();
    }

    static void answer(RoutingContext context, byte[] json) {
        context.response().putHeader("Content-Type", JSON + ";charset=UTF-8").end(Buffer.buffer(json));
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && type.startsWith(JSON) && (type.length() == JSON.length() || type.contains("utf-8"));
    }

    private static boolean takesJson(@Nullable String types) {
        return types == null || types.startsWith("*/*") || types.startsWith(JSON);
    }

    private boolean isSmall(@Nullable String length) {
        if (length == null || length.length() > DIGITS) {
            return false;
        }
        for (int i = 0; i < length.length(); i++) {
            if (length.charAt(i) < '0' || length.charAt(i) > '9') {
                return false;
            }
        }
        return !length.isEmpty() && Integer.parseInt(length) <= mostBytes;
    }
}
