package dev.ratchet.events.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.ratchet.events.Facts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RedactionTest {

    private static final Redaction REDACTION = new Redaction(List.of("custom.contract", "versions.staging"));
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789";
    private static final Pattern SECRET = Pattern.compile("«([^»]*)»");

    @ParameterizedTest
    @MethodSource("secrets")
    void no_secret_of_the_corpus_is_left_in_its_text(String marked) {
        String before = SECRET.matcher(marked).replaceAll("$1");

        String after = redacted("see\n" + before + "\nand so on");

        assertThat(after).contains(Redaction.MARK).startsWith("see\n").endsWith("and so on");
        assertThat(SECRET.matcher(marked).results().map(found -> found.group(1)))
                .isNotEmpty()
                .noneMatch(secret -> after.replace(Redaction.MARK, "").contains(secret));
        assertThat(redacted(after)).isEqualTo(after);
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void every_secret_of_the_corpus_is_hinted_at_in_the_bytes_of_its_text(String marked) {
        byte[] text = SECRET.matcher(marked).replaceAll("$1").getBytes(StandardCharsets.UTF_8);

        assertThat(SecretHints.in(text, 0, text.length)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("innocents")
    void what_is_no_secret_stays_as_it_is(String text) {
        assertThat(redacted(text)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", textBlock = """
        url: postgres://app:s3cr3t-pw@db:5432/x          => url: postgres://app:[redacted]@db:5432/x
        password=hunter2hunter2                          => password=[redacted]
        "api_key": "abcdef123456"                        => "api_key": "[redacted]"
        Authorization: Bearer abcdefghijklmnopqrstuv     => Authorization: Bearer [redacted]
        Authorization: Basic dXNlcjpwYXNz                => Authorization: Basic [redacted]
        a ghp_abcdefghijklmnopqrstuvwxyz0123456789 b     => a [redacted] b
        <password>x y</password>                         => <password>[redacted]</password>
        {"password": 12345, "tests": 7}                  => {"password": [redacted], "tests": 7}
        """)
    void what_stands_around_a_secret_stays(String before, String after) {
        assertThat(redacted(before)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PRIVATE KEY",
                "RSA PRIVATE KEY",
                "OPENSSH PRIVATE KEY",
                "EC PRIVATE KEY",
                "PGP PRIVATE KEY BLOCK"
            })
    void a_private_key_is_taken_out_whole(String kind) {
        String key = "-----BEGIN " + kind + "-----\n" + (LETTERS + "\n").repeat(100) + "-----END " + kind + "-----";

        assertThat(redacted("before\n" + key + "\nafter")).isEqualTo("before\n[redacted]\nafter");
        assertThat(redacted("private_key: \"" + key + "\"")).isEqualTo("private_key: \"[redacted]\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dbPassword", "githubToken", "awsSecretAccessKey", "secretKey", "SECRET_KEY", "pwd", "auth",
                        "passwords",
                "tokens", "sessionCookie", "db_password", "api-key", "APIKey", "PGPASSWORD", "sessionId",
                        "client.secret",
                "TOKEN_PROD", "DB_PASS", "oauth2Token", "apikey", "Set-Cookie", "registry/_authToken", "auths"
            })
    void texts_under_names_that_say_secret_are_hidden(String name) {
        assertThat(of(name, "x")).isEqualTo(Redaction.MARK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "passed", "passes", "keyboard", "author", "authors", "monkey", "tokenCount", "tokenizer",
                        "passwordPolicy",
                "secretScan", "secretsFound", "publicKey", "primaryKey", "key", "compass", "bypass", "design",
                        "signature",
                "docs/password-reset.md", "secrets/", "sessionTimeout", "cookieConsent", "workflow", "registered"
            })
    void texts_under_other_names_stay(String name) {
        assertThat(of(name, "x")).isEqualTo("x");
    }

    @Test
    void whatever_stands_under_a_secret_name_is_hidden_except_claims_and_counts() {
        assertThat(of("credentials", Map.of("user", "a"))).isEqualTo(Redaction.MARK);
        assertThat(of("Password", List.of("a"))).isEqualTo(Redaction.MARK);
        assertThat(of("password", 12345)).isEqualTo(Redaction.MARK);
        assertThat(of("tokens", Map.of("ci", "a", "count", 2))).isEqualTo(Map.of("ci", Redaction.MARK, "count", 2));
        assertThat(of("secrets", 0)).isEqualTo(0);
        assertThat(of("tokens", 4212)).isEqualTo(4212);
        assertThat(of("maxToken", 4212)).isEqualTo(4212);
        assertThat(of("secret", true)).isEqualTo(true);
        assertThat(of("pass", 12)).isEqualTo(12);
        assertThat(of("dependencies", Map.of("cookie", "^0.7.1"))).isEqualTo(Map.of("cookie", "^0.7.1"));
    }

    @Test
    void below_packages_only_versions_and_what_has_parts_of_its_own_are_spared() {
        assertThat(of("packages", Map.of("keytar-token", "v1.2.0-rc.1")))
                .isEqualTo(Map.of("keytar-token", "v1.2.0-rc.1"));
        assertThat(of("components", Map.of("DB_PASSWORD", "hunter2", "secret", Map.of("password", "hunter2"))))
                .isEqualTo(Map.of("DB_PASSWORD", Redaction.MARK, "secret", Map.of("password", Redaction.MARK)));
    }

    @Test
    void names_that_hide_alike_stay_as_many_as_they_were() {
        String one = "ghp_" + "a1B2".repeat(9);
        String two = "ghp_" + "c3D4".repeat(9);

        assertThat((Map<?, ?>) of("tokens", Map.of(one, 1, two, 2))).hasSize(2);
    }

    @Test
    void the_value_beside_a_secret_name_is_hidden() {
        assertThat(of("env", List.of(Map.of("name", "DB_PASSWORD", "value", "x"))))
                .isEqualTo(List.of(Map.of("name", "DB_PASSWORD", "value", Redaction.MARK)));
        assertThat(of("env", List.of(Map.of("name", "COLOUR", "value", "x"))))
                .isEqualTo(List.of(Map.of("name", "COLOUR", "value", "x")));
    }

    @Test
    void no_field_of_the_facts_that_rules_read_has_a_secret_name() {
        assertThat(Stream.of("artifact name version kind digest workflow run files filesTruncated documents"
                                + " manifests tests total failed errors skipped exitCode passed coverage line"
                                + " branch passes scan configured tools critical high medium low sbom components"
                                + " licences versions staging production checklist path done open registration"
                                + " registered source listed git commit dirty steps completed current custom")
                        .flatMap(names -> Stream.of(names.split(" "))))
                .noneMatch(new Redaction(List.of())::mayHide);
    }

    @Test
    void values_at_configured_paths_are_taken_out_whole() {
        Facts facts = new Facts(Map.of(
                "custom", Map.of("contract", Map.of("price", 7), "token_count", 3, "note", "fine"),
                "versions", Map.of("staging", "1.0", "production", "1.0")));

        Facts clean = REDACTION.redacted(facts);

        assertThat(clean.at("custom.contract")).contains("[redacted]");
        assertThat(clean.at("custom.token_count")).contains(3);
        assertThat(clean.at("custom.note")).contains("fine");
        assertThat(clean.at("versions.staging")).contains("[redacted]");
        assertThat(clean.at("versions.production")).contains("1.0");
    }

    @Test
    void two_names_that_hold_a_secret_stay_two() {
        Map<String, Object> names = new LinkedHashMap<>();
        names.put("ghp_" + LETTERS, 1);
        names.put("ghs_" + LETTERS, 2);

        Facts clean = REDACTION.redacted(new Facts(Map.of("custom", names)));

        assertThat(clean.at("custom")).contains(Map.of("[redacted]", 1, "[redacted] 2", 2));
        assertThat(REDACTION.redacted(clean)).isEqualTo(clean);
    }

    @Test
    void redacting_twice_changes_nothing_more() {
        SplittableRandom random = new SplittableRandom(7);
        List<String> pieces = Stream.concat(secrets(), innocents())
                .flatMap(line -> Stream.of(line.replaceAll("[«»]", "").split("(?<=[ :=])")))
                .toList();
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(1, 8), 0, pieces.size()).forEach(piece -> text.append(pieces.get(piece)));

            String once = redacted(text.toString());

            assertThat(redacted(once)).as(text.toString()).isEqualTo(once);
        }
    }

    @Test
    void a_large_hostile_text_takes_time_in_proportion() {
        List<String> pieces = List.of(
                "-----BEGIN PRIVATE KEY-----",
                "-----BEGIN PRIVATE KEY-----x\n",
                "a://",
                "https://u:p/w.example/x ",
                "eyJ",
                "-eyJ",
                "eyJ.",
                "eyJaaaaaaaa.",
                "password",
                "password:",
                "password=",
                "token='",
                "token=$(",
                "token:[",
                "token=${{",
                "bearer ",
                "<token>",
                "<token><!",
                "<token><![CDATA[",
                "SG.",
                "sk-",
                "AIza",
                "-",
                ":",
                "=",
                "x",
                "\"password\": {",
                "a lot of ordinary prose, with a comma: and a colon ",
                "https://example.org/a/b?c=d&e=f\n");

        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> pieces.forEach(piece -> redacted(piece.repeat(900_000 / piece.length()))));
    }

    @Test
    void very_many_names_that_hold_a_secret_take_time_in_proportion() {
        Map<String, Object> names = new LinkedHashMap<>();
        for (int i = 0; i < 30_000; i++) {
            names.put("ghp_" + LETTERS + i, i);
        }
        Facts facts = new Facts(Map.of("custom", names));

        assertTimeoutPreemptively(Duration.ofSeconds(3), () -> REDACTION.redacted(facts));
    }

    private static Stream<String> secrets() {
        return lines("/redaction/secrets.txt");
    }

    private static Stream<String> innocents() {
        return lines("/redaction/innocent.txt");
    }

    private static Stream<String> lines(String resource) {
        try (var in = Objects.requireNonNull(RedactionTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("# "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Object of(String name, Object value) {
        Map<?, ?> clean = (Map<?, ?>) REDACTION
                .redacted(new Facts(Map.of("custom", Map.of(name, value))))
                .at("custom")
                .orElseThrow();
        return Objects.requireNonNull(clean.get(name));
    }

    private static String redacted(String text) {
        return (String) REDACTION
                .redacted(new Facts(Map.of("documents", Map.of("a", text))))
                .at("documents.a")
                .orElseThrow();
    }
}
