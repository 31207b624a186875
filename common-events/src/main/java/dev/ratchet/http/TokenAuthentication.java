package dev.ratchet.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import org.jspecify.annotations.Nullable;

/** Knows callers by their bearer token (RFC 6750). */
@ApplicationScoped
public class TokenAuthentication implements HttpAuthenticationMechanism {

    private final BearerTokens tokens;

    TokenAuthentication(BearerTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public Uni<@Nullable SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        MultiMap headers = context.request().headers();
        if (!headers.contains("Authorization")) {
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

    private SecurityIdentity identity(MultiMap headers) {
        Subject subject =
                tokens.subject(headers).orElseThrow(() -> new AuthenticationFailedException("no token that is known"));
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(subject.subject()))
                .addRoles(new HashSet<>(subject.roles()))
                .addAttribute("subject", subject)
                .build();
    }
}
