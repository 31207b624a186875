package dev.ratchet.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Knows callers by their bearer token (RFC 6750). */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    private final Subjects subjects;

    TokenAuthentication(Subjects subjects) {
        this.subjects = subjects;
    }

    @Override
    public Uni<@Nullable SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        List<String> headers = context.request().headers().getAll("Authorization");
        if (headers.isEmpty()) {
            return Uni.createFrom().nullItem();
        }
        return Uni.createFrom().item(() -> identity(headers));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().item(new ChallengeData(401, "WWW-Authenticate", "Bearer"));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        boolean isMissing = context.request().getHeader("Authorization") == null;
        Problem problem = new Problem(
                        401,
                        isMissing ? "token-missing" : "token-unknown",
                        isMissing ? "The request has no bearer token" : "The bearer token is not known here")
                .remedy("Send the header 'Authorization: Bearer TOKEN' with the token of a subject that may do this");
        context.response().putHeader("WWW-Authenticate", "Bearer");
        ProblemBody.send(context, problem);
        return Uni.createFrom().item(true);
    }

    /** Who asks can't be two. */
    private SecurityIdentity identity(List<String> headers) {
        if (headers.size() > 1) {
            throw new AuthenticationFailedException("several tokens");
        }
        String header = headers.getFirst();
        Subject subject = header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? subjects.withToken(header.substring(BEARER.length()).strip()).orElse(null)
                : null;
        if (subject == null) {
            throw new AuthenticationFailedException("unknown token");
        }
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject.subject()))
                .addRoles(new HashSet<>(subject.roles()))
                .addAttribute("subject", subject)
                .build();
    }
}
