package dev.ratchet.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.LogUnavailable;
import io.quarkus.security.ForbiddenException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Tells every failure as a problem; what the caller can't mend is logged, with a number that the answer names. */
public final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

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

    /** The database is away, or its tables are not there yet. */
    @Provider
    public static final class OfDatabaseUnavailable implements ExceptionMapper<DatabaseUnavailable> {
        @Override
        public Response toResponse(DatabaseUnavailable unavailable) {
            String detail = unavailable.isBeingSetUp()
                    ? "The tables in the database are not up to date yet"
                    : "The database does not answer";
            return ProblemBody.response(new Problem(503, "database-unavailable", detail).remedy("Ask again"));
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
            return ProblemBody.response(UnreadableJson.problem(mismatch));
        }
    }

    /** What the HTTP layer refuses. */
    @Provider
    public static final class OfWebApplication implements ExceptionMapper<WebApplicationException> {
        @Override
        public Response toResponse(WebApplicationException e) {
            if (e.getCause() instanceof JsonProcessingException json) {
                return ProblemBody.response(UnreadableJson.problem(json));
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

    static Problem invalid(InvalidValue invalid) {
        return new Problem(400, "invalid-value", String.valueOf(invalid.getMessage()))
                .field(invalid.field())
                .remedy("Correct the field and send the request again");
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
