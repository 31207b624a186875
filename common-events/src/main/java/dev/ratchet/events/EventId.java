package dev.ratchet.events;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;

/** Ids of events: random where nothing can be repeated, derived where a repetition must meet its original. */
public final class EventId {

    private EventId() {}

    public static String random() {
        return UUID.randomUUID().toString();
    }

    /** The id of what follows from an event: the same input, kind and ordinal always give the same id. */
    public static String derived(String inputId, String kind, int ordinal) {
        return hash(inputId, kind, Integer.toString(ordinal));
    }

    /** The id of what a request brings about: the same subject, operation and key always give the same id. */
    public static String ofRequest(String subject, String operation, String idempotencyKey) {
        return hash(subject, operation, idempotencyKey);
    }

    /** 128 bits of SHA-256 over the parts, in hexadecimal; the parts' lengths are part of the input. */
    public static String hash(String... parts) {
        return HexFormat.of().formatHex(bits(parts));
    }

    /** The same 128 bits as {@link #hash}, as bytes. */
    public static byte[] bits(String... parts) {
        MessageDigest digest = sha256();
        for (String part : parts) {
            byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        return Arrays.copyOf(digest.digest(), 16);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
