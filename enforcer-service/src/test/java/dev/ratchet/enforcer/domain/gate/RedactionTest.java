package dev.ratchet.enforcer.domain.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.ratchet.events.Facts;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final Redaction REDACTION = new Redaction(List.of("custom.contract", "versions.staging"));
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
            url: postgres://app:s3cr3t-pw@db:5432/x          => url: postgres://app:[redacted]@db:5432/x
            password=hunter2hunter2                          => password=[redacted]
            "api_key": "abcdef123456"                        => "api_key": "[redacted]"
            Authorization: Bearer abcdefghijklmnopqrstuv     => Authorization: Bearer [redacted]
            Authorization: Basic dXNlcjpwYXNz                => Authorization: Basic [redacted]
            curl -H 'x: bearer abcdefghijklmnopqrstuv'       => curl -H 'x: bearer [redacted]'
            AWS_ACCESS_KEY=abcdefghijkl                      => AWS_ACCESS_KEY=[redacted]
            see https://example.org:8080/a@b                 => see https://example.org:8080/a@b
            the token is rotated weekly                      => the token is rotated weekly
            commit 5f10ab1c0ffee                             => commit 5f10ab1c0ffee
            """)
    void what_looks_like_a_secret_is_taken_out_of_a_text(String before, String after) {
        assertThat(redacted(before)).isEqualTo(after);
    }

    @Test
    void well_known_tokens_are_recognised_without_a_name() {
        assertThat(redacted("use ghp_" + LETTERS + " here")).isEqualTo("use [redacted] here");
        assertThat(redacted("AKIA" + "ABCDEFGHIJKLMNOP")).isEqualTo("[redacted]");
        assertThat(redacted("xoxb-" + LETTERS)).isEqualTo("[redacted]");
        assertThat(redacted("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.c2lnbmF0dXJl"))
                .isEqualTo("[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PRIVATE KEY", "RSA PRIVATE KEY", "OPENSSH PRIVATE KEY", "EC PRIVATE KEY"})
    void a_private_key_is_taken_out_whole(String kind) {
        String key = "-----BEGIN " + kind + "-----\n" + (LETTERS + "\n").repeat(100) + "-----END " + kind + "-----";

        assertThat(redacted("before\n" + key + "\nafter")).isEqualTo("before\n[redacted]\nafter");
    }

    @Test
    void values_at_configured_paths_and_under_secret_names_are_taken_out_whole() {
        Facts facts = new Facts(Map.of(
                "custom", Map.of("contract", Map.of("price", 7), "db_password", "x", "token_count", 3, "note", "fine"),
                "versions", Map.of("staging", "1.0", "production", "1.0")));

        Facts clean = REDACTION.redacted(facts);

        assertThat(clean.at("custom.contract")).contains("[redacted]");
        assertThat(clean.at("custom.db_password")).contains("[redacted]");
        assertThat(clean.at("custom.token_count")).contains(3);
        assertThat(clean.at("custom.note")).contains("fine");
        assertThat(clean.at("versions.staging")).contains("[redacted]");
        assertThat(clean.at("versions.production")).contains("1.0");
    }

    @Test
    void redacting_twice_changes_nothing_more() {
        Facts once = REDACTION.redacted(new Facts(
                Map.of("documents", Map.of("a", "password: abcdefgh\nftp://u:pw@h Authorization: Bearer " + LETTERS))));

        assertThat(REDACTION.redacted(once)).isEqualTo(once);
    }

    @Test
    void a_large_hostile_text_takes_bounded_time() {
        List<String> texts = List.of(
                "-----BEGIN PRIVATE KEY-----".repeat(30_000),
                "-----BEGIN PRIVATE KEY-----" + "x\n".repeat(400_000),
                "a://".repeat(200_000),
                "eyJ".repeat(270_000),
                "password".repeat(100_000),
                "bearer ".repeat(100_000));

        assertTimeout(Duration.ofSeconds(10), () -> texts.forEach(RedactionTest::redacted));
    }

    private static String redacted(String text) {
        return (String) REDACTION
                .redacted(new Facts(Map.of("documents", Map.of("a", text))))
                .at("documents.a")
                .orElseThrow();
    }
}
