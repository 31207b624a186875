package dev.ratchet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** What a person typed, or a service answered, as a part of a path or of its query. */
public final class Paths {

    private Paths() {}

    public static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }
}
