package dev.ratchet.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The subjects of a local run and their tokens: one per role, a second reviewer, and one per service. A token is in a file
 * that only its owner can read; the services get hashes. Tokens are made once and kept; subjects that somebody added stay.
 */
final class Tokens {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private final DataFolder folder;

    Tokens(DataFolder folder) {
        this.folder = folder;
    }

    /** Makes what is missing. */
    void prepare() {
        ArrayNode kept = others();
        roles().forEach((subject, role) -> kept.add(entry(subject, role, token(subject))));
        ObjectNode document = JSON.createObjectNode();
        document.set("subjects", kept);
        PrivateFiles.write(folder.subjects(), document.toPrettyString() + "\n");
    }

    /** A fresh random text of letters, digits, "-" and "_". */
    static String random() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Map<String, String> roles() {
        Map<String, String> roles = new LinkedHashMap<>();
        roles.put("pipeline", "pipeline");
        roles.put("reporter", "reporter");
        roles.put("reviewer-1", "reviewer");
        roles.put("reviewer-2", "reviewer");
        roles.put("rule-admin", "rule-admin");
        roles.put("operator", "operator");
        roles.put("viewer", "viewer");
        Component.services().forEach(service -> roles.put(service.module(), "viewer"));
        return roles;
    }

    private String token(String subject) {
        Path file = folder.tokens().resolve(subject);
        if (!Files.exists(file)) {
            PrivateFiles.write(file, "rt_" + random() + "\n");
        }
        return PrivateFiles.read(file);
    }

    private static ObjectNode entry(String subject, String role, String token) {
        ObjectNode entry = JSON.createObjectNode().put("subject", subject);
        entry.putArray("roles").add(role);
        entry.putArray("workflows").add("*");
        entry.putArray("artifacts").add("*");
        return entry.put("tokenSha256", sha256(token));
    }

    /** What the file holds beside our own subjects. */
    private ArrayNode others() {
        ArrayNode others = JSON.createArrayNode();
        if (Files.exists(folder.subjects())) {
            try {
                JSON.readTree(PrivateFiles.read(folder.subjects()))
                        .path("subjects")
                        .forEach(entry -> {
                            if (!roles().containsKey(entry.path("subject").asText())) {
                                others.add(entry);
                            }
                        });
            } catch (JsonProcessingException e) {
                throw LaunchFailed.badRequest(folder.subjects() + " is not JSON: " + e.getOriginalMessage());
            }
        }
        return others;
    }

    private static String sha256(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
