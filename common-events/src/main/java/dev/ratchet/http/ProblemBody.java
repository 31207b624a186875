package dev.ratchet.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.events.Json;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.Map;

/** Problems as they go over the wire. */
public final class ProblemBody {

    /** The media type of RFC 9457. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private ProblemBody() {}

    public static Map<String, Object> of(Problem problem) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:ratchet:problem:" + problem.type());
        body.put("title", titleOf(problem.status()));
        body.put("status", problem.status());
        body.put("detail", String.valueOf(problem.getMessage()));
        body.putAll(problem.members());
        return body;
    }

    public static Response response(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(MEDIA_TYPE).entity(of(problem));
        if (problem.status() == 503) {
            response.header("Retry-After", "2");
        }
        return response.build();
    }

    /** Answers a request that no resource handles with its failure. */
    public static void send(RoutingContext context, Throwable failure) {
        send(context, failure instanceof Problem problem ? problem : ProblemMappers.unexpected(failure));
    }

    static void send(RoutingContext context, Problem problem) {
        if (problem.status() == 503) {
            context.response().putHeader("Retry-After", "2");
        }
        try {
            context.response()
                    .setStatusCode(problem.status())
                    .putHeader("Content-Type", MEDIA_TYPE)
                    .end(Json.mapper().writeValueAsString(of(problem)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected every problem to be writable as JSON", e);
        }
    }

    private static String titleOf(int status) {
        Response.Status known = Response.Status.fromStatusCode(status);
        return status == 422 ? "Unprocessable Content" : known == null ? "Error" : known.getReasonPhrase();
    }
}
