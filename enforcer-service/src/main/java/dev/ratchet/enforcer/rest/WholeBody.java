package dev.ratchet.enforcer.rest;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.util.function.Consumer;

/** Puts the body of a request together in one piece, copying each byte of it once. Its length is known beforehand. */
final class WholeBody {

    private final byte[] bytes;
    private int length;

    private WholeBody(int length) {
        this.bytes = new byte[length];
    }

    /**
     * Asks for the body of a request, which was paused until somebody does.
     *
     * @param length as the head of the request says it, which the server holds the request to
     * @param whole is told once all of it is there
     * @param broken is told when that will never be
     */
    static void of(HttpServerRequest request, int length, Consumer<byte[]> whole, Consumer<Throwable> broken) {
        WholeBody body = new WholeBody(length);
        request.handler(body::take)
                .exceptionHandler(broken::accept)
                .endHandler(none -> body.end(whole, broken))
                .resume();
    }

    private void take(Buffer part) {
        int room = Math.min(part.length(), bytes.length - length);
        part.getBytes(0, room, bytes, length);
        length += part.length();
    }

    private void end(Consumer<byte[]> whole, Consumer<Throwable> broken) {
        if (length == bytes.length) {
            whole.accept(bytes);
        } else {
            broken.accept(
                    new IllegalStateException("Expected a body of " + bytes.length + " bytes, but it was another"));
        }
    }
}
