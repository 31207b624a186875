package dev.ratchet.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/** Subjects for services that live as long as a test: their tokens can be told from their names, and open nothing else. */
public final class ThrowawaySubjects {

    private ThrowawaySubjects() {}

    /** The token of a subject. */
    public static String token(String subject) {
        return "token-of-" + subject;
    }

    /**
     * A file that a service reads its subjects from; it is deleted with this JVM.
     *
     * @param roles the one role of each subject
     */
    public static Path file(Map<String, String> roles) {
        String subjects = roles.entrySet().stream()
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
                .formatted(subject, role, sha256(token(subject)));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
