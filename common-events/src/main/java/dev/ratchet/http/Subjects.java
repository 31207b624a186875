package dev.ratchet.http;

import dev.ratchet.events.Json;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The subjects of the subjects file, found by the hash of their token; tokens themselves are kept nowhere. A changed
 * file is read again; one that can't be read leaves the last good one in force.
 */
@ApplicationScoped
public class Subjects {

    private static final Logger LOG = Logger.getLogger(Subjects.class);

    private final SubjectsConfig config;
    private Map<String, Subject> byToken = Map.of();
    private @Nullable FileTime readAt;

    Subjects(SubjectsConfig config) {
        this.config = config;
    }

    /** What the file holds. */
    record SubjectsFile(List<Subject> subjects) {}

    public Optional<Subject> withToken(String token) {
        return Optional.ofNullable(current().get(sha256(token)));
    }

    private Map<String, Subject> current() {
        synchronized (this) {
            config.file().ifPresent(this::readIfChanged);
            return byToken;
        }
    }

    private void readIfChanged(Path file) {
        try {
            FileTime changed = Files.getLastModifiedTime(file);
            if (!changed.equals(readAt)) {
                readAt = changed;
                byToken = Json.mapper().readValue(Files.readAllBytes(file), SubjectsFile.class).subjects().stream()
                        .collect(Collectors.toUnmodifiableMap(Subject::tokenSha256, Function.identity()));
            }
        } catch (IOException | IllegalStateException e) {
            LOG.errorf("The subjects file can't be read, the last good one stays in force: %s", e.getMessage());
        }
    }

    private static String sha256(String token) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
