package dev.ratchet.http;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person or a machine that may do something.
 *
 * @param workflows the workflows that its roles reach; {@code *} is all of them
 * @param artifacts the artifacts that its roles reach; {@code *} is all of them
 * @param tokenSha256 SHA-256 of its token, in hexadecimal
 */
public record Subject(
        String subject, List<String> roles, List<String> workflows, List<String> artifacts, String tokenSha256) {

    private static final Set<String> ROLES =
            Set.of("pipeline", "reporter", "reviewer", "rule-admin", "operator", "viewer");

    public Subject {
        Bounds.name("subject", subject);
        roles = Bounds.list("roles", roles);
        for (String role : roles) {
            if (!ROLES.contains(role)) {
                throw new InvalidValue(
                        "roles",
                        "one of " + String.join(", ", ROLES.stream().sorted().toList()),
                        role);
            }
        }
        workflows = Bounds.list("workflows", workflows);
        artifacts = Bounds.list("artifacts", artifacts);
        if (!Bounds.text("tokenSha256", tokenSha256, 64).matches("[0-9a-f]{64}")) {
            throw new InvalidValue("tokenSha256", "64 hexadecimal digits", "something else");
        }
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /**
     * Whether its roles reach this far.
     *
     * @param workflow absent where something is of no workflow, and so of all: only a token for all of them reaches it
     * @param artifact absent where it doesn't matter
     */
    public boolean reaches(@Nullable String workflow, @Nullable String artifact) {
        return reaches(workflows, workflow == null ? "*" : workflow)
                && (artifact == null || reaches(artifacts, artifact));
    }

    private static boolean reaches(List<String> names, String name) {
        return names.contains("*") || names.contains(name);
    }
}
