package dev.ratchet.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who makes the current request, and how far their roles reach. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The name of the subject. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    public boolean hasRole(String role) {
        return identity.hasRole(role);
    }

    /**
     * Refuses with 403 what lies outside the workflows and artifacts that the caller's token is for.
     *
     * @param workflow absent where something is of no workflow, and so of all: only a token for all of them reaches it
     */
    public void mustReach(@Nullable String workflow, @Nullable String artifact) {
        Optional<Subject> subject = Optional.ofNullable(identity.getAttribute("subject"));
        boolean reaches = subject.filter(it -> it.reaches(workflow, artifact)).isPresent();
        if (!reaches) {
            throw new Problem(
                            403,
                            "out-of-scope",
                            "The token of '%s' is not for workflow '%s' and artifact '%s'"
                                    .formatted(
                                            subject(),
                                            workflow == null ? "*" : workflow,
                                            artifact == null ? "*" : artifact))
                    .remedy("Use a token whose scope has them");
        }
    }
}
