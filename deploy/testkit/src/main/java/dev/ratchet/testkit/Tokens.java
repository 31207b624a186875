package dev.ratchet.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

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
        return "test-token-of-" + subject;
    }

    /** What goes into the header {@code Authorization}. */
    public static String bearer(String subject) {
        return "Bearer " + of(subject);
    }

    static Path subjectsFile() {
        String subjects = ROLES.entrySet().stream()
                .map(entry -> entry(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining(",", "{\"subjects\":[", "]}"));
        try {
            Path file = Files.createTempFile("subjects", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(file, subjects);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(String subject, String role) {
        return "{\"subject\":\"%s\",\"roles\":[\"%s\"],\"workflows\":[\"*\"],\"artifacts\":[\"*\"],\"tokenSha256\":\"%s\"}"
                .formatted(subject, role, sha256(of(subject)));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
