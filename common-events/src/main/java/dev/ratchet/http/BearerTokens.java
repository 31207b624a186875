package dev.ratchet.http;

import io.vertx.core.MultiMap;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Whose bearer token (RFC 6750) a request carries: the one answer for all who ask before anything is done. */
@ApplicationScoped
public class BearerTokens {

    private static final String BEARER = "Bearer ";

    private final Subjects subjects;

    BearerTokens(Subjects subjects) {
        this.subjects = subjects;
    }

    /** The subject; nobody where there is no token, one that is not known, or more than one: who asks can't be two. */
    public Optional<Subject> subject(MultiMap headers) {
        List<String> authorizations = headers.getAll("Authorization");
        return authorizations.size() == 1 ? subject(authorizations.getFirst()) : Optional.empty();
    }

    private Optional<Subject> subject(String authorization) {
        return authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? subjects.withToken(authorization.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
