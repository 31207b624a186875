package dev.ratchet.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Takes JSON in UTF-8 only (RFC 8259, section 8.1), in its one form: what other encodings or overlong forms (RFC 3629,
 * section 3) would smuggle past whoever looks at the bytes is refused.
 */
@Provider
public final class Utf8 implements ReaderInterceptor {

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (isJson(context.getMediaType())) {
            byte[] body = context.getInputStream().readAllBytes();
            mustBe(body);
            context.setInputStream(new ByteArrayInputStream(body));
        }
        return context.proceed();
    }

    /** Refuses what is not UTF-8. */
    static void mustBe(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            throw refused();
        }
        for (byte one : body) {
            // No text of JSON has it; in UTF-16 and UTF-32 every bracket does.
            if (one == 0) {
                throw refused();
            }
        }
    }

    private static Problem refused() {
        return new Problem(400, "not-utf-8", "The body is not in UTF-8").remedy("Send JSON in UTF-8");
    }

    private static boolean isJson(MediaType type) {
        return type.getSubtype().equals("json") || type.getSubtype().endsWith("+json");
    }
}
