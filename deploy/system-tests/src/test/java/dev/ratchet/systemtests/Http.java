package dev.ratchet.systemtests;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.ratchet.cli.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls one service, as nobody or with a token, and shows the answer as it came. */
final class Http {

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    private final String url;
    private final @Nullable String token;

    Http(String url, @Nullable String token) {
        this.url = url;
        this.token = token;
    }

    /** An answer, whatever its status. */
    record Answer(int status, HttpHeaders headers, String body) {

        JsonNode json() {
            try {
                return body.isBlank() ? MissingNode.getInstance() : Json.MAPPER.readTree(body);
            } catch (JsonProcessingException e) {
                return MissingNode.getInstance();
            }
        }

        String mediaType() {
            return headers.firstValue("Content-Type").orElse("").replaceAll(";.*", "");
        }
    }

    Answer get(String path) {
        return send("GET", path, null);
    }

    Answer post(String path, String body) {
        return send("POST", path, body);
    }

    Answer send(String method, String path, @Nullable String body) {
        return send(method, path, body, "application/json");
    }

    Answer send(String method, String path, @Nullable String body, String mediaType) {
        return answer(request(method, path, body, mediaType).build());
    }

    /** Posts under an Idempotency-Key. */
    Answer post(String path, String body, String key) {
        return answer(request("POST", path, body, "application/json")
                .header("Idempotency-Key", key)
                .build());
    }

    /** Asks with two tokens at once. */
    Answer getAlsoAs(String path, String other) {
        return answer(request("GET", path, null, "application/json")
                .header("Authorization", "Bearer " + other)
                .build());
    }

    /** What stands there as plain text, for example metrics. */
    String text(String path) {
        return answer(request("GET", path, null, "text/plain")
                        .setHeader("Accept", "text/plain")
                        .build())
                .body();
    }

    private HttpRequest.Builder request(String method, String path, @Nullable String body, String mediaType) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(30))
                .header("Accept", "application/json")
                .header("Content-Type", mediaType)
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private static Answer answer(HttpRequest request) {
        try {
            HttpResponse<String> answer = CLIENT.send(request, BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.headers(), answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Says that a body of that length will come, sends none of it, and takes the answer. */
    Answer announced(String path, int length) {
        return raw(path, "Content-Length: " + length).answer();
    }

    /** Sends a body of that length in pieces, without saying how long it will be. */
    Answer streamed(String path, int length) {
        return raw(path, "Transfer-Encoding: chunked").answerWhileSending(length);
    }

    private RawPost raw(String path, String framing) {
        URI address = URI.create(url + path);
        List<String> head = List.of(
                "POST " + address.getRawPath() + " HTTP/1.1",
                "Host: " + address.getAuthority(),
                "Authorization: Bearer " + token,
                "Content-Type: application/json",
                framing);
        return new RawPost(address.getPort(), String.join("\r\n", head) + "\r\n\r\n");
    }
}
