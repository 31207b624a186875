package dev.ratchet.logtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** The subjects that may speak to a probe: one per role, named after it. */
final class Subjects {

    private static final List<String> ROLES = List.of("pipeline", "operator", "viewer");

    private Subjects() {}

    static String token(String subject) {
        return "token-of-" + subject;
    }

    /** A file that a service reads its subjects from. */
    static Path file() {
        try {
            Path file = Files.createTempFile("subjects", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    ROLES.stream().map(Subjects::entry).collect(Collectors.joining(",", "{\"subjects\":[", "]}")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String entry(String role) {
        return "{\"subject\":\"%s\",\"roles\":[\"%s\"],\"workflows\":[\"*\"],\"artifacts\":[\"*\"],\"tokenSha256\":\"%s\"}"
                .formatted(role, role, sha256(token(role)));
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
