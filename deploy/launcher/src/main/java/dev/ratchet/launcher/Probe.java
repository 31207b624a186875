package dev.ratchet.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Asks a service whether it is ready, over HTTP on loopback, never through a proxy. */
final class Probe implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .proxy(HttpClient.Builder.NO_PROXY)
            .connectTimeout(PATIENCE)
            .build();

    /** What the service says of itself; a service that says nothing is not ready. */
    Readiness readiness(String url) {
        return get(url + "/q/health/ready").map(Probe::read).orElseGet(() -> Readiness.not("it does not answer yet"));
    }

    /** True when the page is there, be it for those with a token only. */
    boolean exists(String url) {
        return get(url).map(answer -> answer.statusCode() == 200 || answer.statusCode() == 401)
                .orElse(false);
    }

    @Override
    public void close() {
        client.close();
    }

    private Optional<HttpResponse<String>> get(String url) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url)).timeout(PATIENCE).build();
        try {
            return Optional.of(client.send(request, HttpResponse.BodyHandlers.ofString()));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Readiness read(HttpResponse<String> answer) {
        return answer.statusCode() == 200
                ? Readiness.READY
                : Readiness.not(failedChecks(answer.body()).orElse("it answers " + answer.statusCode()));
    }

    /** The checks that are down, with what they say. */
    private static Optional<String> failedChecks(String body) {
        try {
            return Optional.of(StreamSupport.stream(
                                    JSON.readTree(body).path("checks").spliterator(), false)
                            .filter(check -> check.path("status").asText().equals("DOWN"))
                            .map(Probe::describe)
                            .collect(Collectors.joining("; ")))
                    .filter(text -> !text.isEmpty());
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static String describe(JsonNode check) {
        JsonNode data = check.path("data");
        return check.path("name").asText() + (data.isObject() ? " " + data : " is down");
    }
}
