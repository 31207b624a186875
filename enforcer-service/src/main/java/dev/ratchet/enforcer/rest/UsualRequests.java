package dev.ratchet.enforcer.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import org.jspecify.annotations.Nullable;

/** Tells usual requests from others by their heads, and passes on those that were not usual after all. */
final class UsualRequests {

    private static final String JSON = "application/json";

    private static final CharSequence IDEMPOTENCY_KEY = HttpHeaders.createOptimized("Idempotency-Key");

    private static final CharSequence EXPECT = HttpHeaders.createOptimized("Expect");

    private static final CharSequence JSON_IN_UTF8 = HttpHeaders.createOptimized(JSON + ";charset=UTF-8");

    private static final int DIGITS = 7;

    private final int mostBytes;

    /** @param mostBytes the largest body that is usual */
    UsualRequests(int mostBytes) {
        this.mostBytes = mostBytes;
    }

    /** Whether a request is usual as far as its head goes. */
    boolean isUsual(HttpServerRequest request) {
        return request.query() == null
                && request.getHeader(IDEMPOTENCY_KEY) == null
                && isJson(request.getHeader(HttpHeaders.CONTENT_TYPE))
                && takesJson(request.getHeader(HttpHeaders.ACCEPT))
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) == null
                && request.getHeader(EXPECT) == null
                && length(request) > 0;
    }

    /** How many bytes the body of a request has; 0 when there are none, too many to be usual, or nobody knows. */
    int length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        int bytes = length == null ? 0 : number(length);
        return bytes <= mostBytes ? bytes : 0;
    }

    /** Has a request told of under this path, as the resources' own requests are, by whatever counts and traces them. */
    static void tellAs(String path, HttpServerRequest request) {
        ((HttpServerRequestInternal) request).context().putLocal("UrlPathTemplate", path);
    }

    /** Leaves a request whose body was read to the resources. */
    static void leave(RoutingContext context, byte[] body) {
        ((RoutingContextInternal) context).setBody(Buffer.buffer(body));
        context.next();
    }

    static void answer(RoutingContext context, byte[] json) {
        context.response().putHeader(HttpHeaders.CONTENT_TYPE, JSON_IN_UTF8).end(Buffer.buffer(json));
    }

    private static boolean isJson(@Nullable String type) {
        return type != null && beginsWithJson(type) && (type.length() == JSON.length() || type.contains("utf-8"));
    }

    private static boolean takesJson(@Nullable String types) {
        return types == null || types.startsWith("*/*") || beginsWithJson(types);
    }

    private static boolean beginsWithJson(String types) {
        return types.startsWith(JSON)
                && (types.length() == JSON.length() || ",; ".indexOf(types.charAt(JSON.length())) >= 0);
    }

    /** What a text of a few digits says; 0 for any other. */
    private static int number(String text) {
        int number = 0;
        for (int i = 0; i < text.length(); i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9' || i == DIGITS) {
                return 0;
            }
            number = 10 * number + digit - '0';
        }
        return number;
    }
}
