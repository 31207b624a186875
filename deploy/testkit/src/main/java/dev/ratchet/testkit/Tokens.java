package dev.ratchet.testkit;

import dev.ratchet.local.ThrowawaySubjects;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/** The subjects that tests speak as: one for each role and two reviewers, each with a token of its own. */
public final class Tokens {

    private static final Map<String, String> ROLES = new TreeMap<>(Map.of(
            "pipeline", "pipeline",
            "reporter", "reporter",
            "reviewer-1", "reviewer",
            "reviewer-2", "reviewer",
            "rule-admin", "rule-admin",
            "operator", "operator",
            "viewer", "viewer"));

    private Tokens() {}

    /** The token of a subject. */
    public static String of(String subject) {
        return ThrowawaySubjects.token(subject);
    }

    /** What goes into the header {@code Authorization}. */
    public static String bearer(String subject) {
        return "Bearer " + of(subject);
    }

    static Path subjectsFile() {
        return ThrowawaySubjects.file(ROLES);
    }
}
