package dev.ratchet.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.LogUnavailable;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Tells every failure as a problem; what the caller can't mend is logged, with a number that the answer names. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    /** Characters of a reader's complaint that are told to the caller. */
    private static final int SHOWN = 200;

    private ProblemMappers() {}

    /** Refusals say themselves what they are. */
    @Provider
    public static final class OfProblem implements ExceptionMapper<Problem> {
        @Override
        public Response toResponse(Problem problem) {
            return ProblemBody.response(problem);
        }
    }

    /** A value that can't exist is the caller's. */
    @Provider
    public static final class OfInvalidValue implements ExceptionMapper<InvalidValue> {
        @Override
        public Response toResponse(InvalidValue invalid) {
            return ProblemBody.response(invalid(invalid));
        }
    }

    /** The broker is away. */
    @Provider
    public static final class OfLogUnavailable implements ExceptionMapper<LogUnavailable> {
        @Override
        public Response toResponse(LogUnavailable unavailable) {
            return ProblemBody.response(new Problem(503, "log-unavailable", String.valueOf(unavailable.getMessage()))
                    .remedy("Ask again; with the same Idempotency-Key nothing happens twice"));
        }
    }

    /** The database is away. */
    @Provider
    public static final class OfDatabaseUnavailable implements ExceptionMapper<DatabaseUnavailable> {
        @Override
        public Response toResponse(DatabaseUnavailable unavailable) {
            return ProblemBody.response(
                    new Problem(503, "database-unavailable", "The database does not answer").remedy("Ask again"));
        }
    }

    /** The role is missing. */
    @Provider
    public static final class OfForbidden implements ExceptionMapper<ForbiddenException> {
        @Override
        public Response toResponse(ForbiddenException forbidden) {
            return ProblemBody.response(
                    new Problem(403, "role-missing", "The token's subject does not have the role for this")
                            .remedy("Use the token of a subject with that role"));
        }
    }

    /** JSON that does not fit. */
    @Provider
    public static final class OfMismatchedInput implements ExceptionMapper<MismatchedInputException> {
        @Override
        public Response toResponse(MismatchedInputException mismatch) {
            return ProblemBody.response(unreadable(mismatch));
        }
    }

    /** What the HTTP layer refuses. */
    @Provider
    public static final class OfWebApplication implements ExceptionMapper<WebApplicationException> {
        @Override
        public Response toResponse(WebApplicationException e) {
            if (e.getCause() instanceof JsonProcessingException json) {
                return ProblemBody.response(unreadable(json));
            }
            int status = e.getResponse().getStatus();
            return ProblemBody.response(new Problem(status, "http-" + status, sentence(status)));
        }
    }

    /** What nobody expected. */
    @Provider
    public static final class OfUnexpected implements ExceptionMapper<RuntimeException> {
        @Override
        public Response toResponse(RuntimeException e) {
            return ProblemBody.response(unexpected(e));
        }
    }

    /** What nobody expected, logged with a number that the problem names. */
    static Problem unexpected(Throwable failure) {
        String number = UUID.randomUUID().toString();
        LOG.errorf(failure, "Unexpected failure %s", number);
        return new Problem(500, "unexpected", "Something went wrong that should not have").with("failure", number);
    }

    static Problem unreadable(JsonProcessingException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof InvalidValue invalid) {
                return invalid(invalid).field(fieldIn(e, invalid.field()));
            }
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return new Problem(400, "unknown-field", "There is no field '%s' here".formatted(unknown.getPropertyName()))
                    .field(pathOf(unknown))
                    .remedy("Leave it out, or use one of " + unknown.getKnownPropertyIds());
        }
        Problem problem =
                new Problem(400, "unreadable-json", "The body can't be read: " + firstLine(e.getOriginalMessage()));
        return e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                ? problem.field(pathOf(mapping)).remedy("See the schema at /q/openapi")
                : problem.remedy("Send one JSON object as the schema at /q/openapi has it");
    }

    private static Problem invalid(InvalidValue invalid) {
        return new Problem(400, "invalid-value", String.valueOf(invalid.getMessage()))
                .field(invalid.field())
                .remedy("Correct the field and send the request again");
    }

    /** Where in the document a value stands: what the reader knows of the way to it, and what the value says of itself. */
    private static String fieldIn(JsonProcessingException e, String field) {
        String path = e instanceof JsonMappingException mapping ? pathOf(mapping) : "";
        String last = path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+]", "");
        if (path.isEmpty()) {
            return field;
        }
        return field.startsWith(last + ".") ? path + field.substring(last.length()) : path;
    }

    private static String pathOf(JsonMappingException e) {
        return e.getPath().stream()
                .map(part -> part.getFieldName() == null ? "[" + part.getIndex() + "]" : part.getFieldName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static String firstLine(String message) {
        String line = message.lines().findFirst().orElse("").replaceAll("`?(dev|java)\\.[\\w.$]+`?", "value");
        return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
    }

    private static String sentence(int status) {
        return switch (status) {
            case 404 -> "There is nothing at this path";
            case 405 -> "This path does not take that method";
            case 406 -> "This path does not answer in any of the media types that were asked for";
            case 415 -> "This path does not take that media type";
            default -> "The request can't be answered";
        };
    }
}
