package dev.ratchet.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Calls one service as one subject, in JSON. A refusal becomes one clear line, taken from the service's problem document, with
 * what it lists and its remedy below.
 */
public final class ServiceClient {

    private static final HttpClient HTTP = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int PAGE = 500;

    private final String service;
    private final String url;
    private final String token;

    /** A client of the service at that address, which says that token with every call. */
    public ServiceClient(String service, String url, String token) {
        this.service = service;
        this.url = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
        this.token = token;
    }

    /** The document at a path; a path starts with "/" and is encoded already. */
    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** All that a list holds, page by page; the path may have a query. */
    public ArrayNode all(String path) {
        return first(Integer.MAX_VALUE, path, any -> true);
    }

    /** So many at most of those in a list that are wanted, page by page; the path may have a query. */
    public ArrayNode first(int count, String path, Predicate<JsonNode> wanted) {
        ArrayNode found = Json.MAPPER.createArrayNode();
        String first = path + (path.contains("?") ? "&" : "?") + "limit=" + Math.min(PAGE, count);
        String after = "";
        do {
            JsonNode page = get(after.isEmpty() ? first : first + "&after=" + Paths.segment(after));
            page.path("items")
                    .valueStream()
                    .filter(wanted)
                    .limit(count - found.size())
                    .forEach(found::add);
            after = page.path("next").asText("");
        } while (!after.isEmpty() && found.size() < count);
        return found;
    }

    /** Puts a document; the answer's document, or a missing node where there is none. */
    public JsonNode put(String path, JsonNode document) {
        return send(request(path).PUT(BodyPublishers.ofString(document.toString())));
    }

    /** Posts a document with headers given as name, value, name, value. */
    public JsonNode post(String path, JsonNode document, String... headers) {
        HttpRequest.Builder request = request(path).POST(BodyPublishers.ofString(document.toString()));
        for (int i = 0; i + 1 < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Ends what is at a path; the answer's document. */
    public JsonNode delete(String path) {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return answer(HTTP.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException unreachable) {
            throw new ServiceCallFailed(
                    "the " + service + " does not answer at " + url + ": is it up? ./ratchet status", 0);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServiceCallFailed("interrupted while the " + service + " was asked", 0);
        }
    }

    private JsonNode answer(HttpResponse<String> response) {
        JsonNode document = json(response.body());
        if (response.statusCode() >= 300) {
            throw new ServiceCallFailed(
                    "the " + service + " answered " + response.statusCode() + reason(document), response.statusCode());
        }
        return document;
    }

    private static String reason(JsonNode problem) {
        String title = problem.path("title").asText("");
        String detail = problem.path("detail").asText("");
        String both =
                title.isEmpty() || detail.isEmpty() || detail.contains(title) ? title + detail : title + ": " + detail;
        return both.isBlank() ? "" : ": " + oneLine(both) + caret(problem) + lists(problem) + remedy(problem);
    }

    /** What doesn't compile, with a mark below the place. */
    private static String caret(JsonNode problem) {
        return problem.path("caret")
                .asText("")
                .lines()
                .map(line -> "\n    " + line)
                .collect(Collectors.joining());
    }

    /** What the problem lists besides: every rule that is taken, every test that fails. */
    private static String lists(JsonNode problem) {
        StringBuilder lines = new StringBuilder();
        problem.properties().stream()
                .map(Map.Entry::getValue)
                .filter(JsonNode::isArray)
                .forEach(list -> list.forEach(entry ->
                        lines.append("\n  - ").append(oneLine(entry.isTextual() ? entry.asText() : parts(entry)))));
        return lines.toString();
    }

    private static String parts(JsonNode entry) {
        return entry.isObject()
                ? entry.properties().stream()
                        .filter(part -> !part.getValue().asText("-").isEmpty()
                                || part.getValue().isContainerNode())
                        .map(part -> part.getKey() + " "
                                + (part.getValue().isTextual()
                                        ? part.getValue().asText()
                                        : part.getValue().toString()))
                        .collect(Collectors.joining(", "))
                : entry.toString();
    }

    private static String remedy(JsonNode problem) {
        String remedy = problem.path("remedy").asText("");
        return remedy.isEmpty() ? "" : "\n  " + oneLine(remedy);
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : Json.MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }
}
