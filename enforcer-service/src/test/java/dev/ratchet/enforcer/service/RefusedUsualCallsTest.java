package dev.ratchet.enforcer.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ratchet.events.Json;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever may not ask is told so by usual calls as by all others, word for word, and nothing is decided for them. */
@QuarkusTest
@QuarkusTestResource(value = JournalBackends.class, restrictToAnnotatedClass = true)
class RefusedUsualCallsTest {

    private static final String CALL = "{\"artifact\": {\"name\": \"refused-a\"}, \"workflow\": \"refused\"}";
    private static final String GATE = "/gates/post-deploy";
    private static final String DRY_RUN = "/gates/post-deploy/dry-run";
    private static final Path SUBJECTS = ConfigProvider.getConfig().getValue("ratchet.subjects.file", Path.class);

    @BeforeEach
    void the_rule_book_is_read() {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
    }

    @ParameterizedTest
    @ValueSource(strings = {GATE, DRY_RUN})
    void without_a_token_a_usual_call_is_refused_as_all_others(String path) {
        mustBeRefusedAlike(path, 401, "token-missing");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer rt_guessed", "Bearer ", "Bearer", "", "Basic cGlwZWxpbmU6eA==", "token-of-pipeline"})
    void with_a_token_that_is_not_known_a_usual_call_is_refused_as_all_others(String authorization) {
        mustBeRefusedAlike(GATE, 401, "token-unknown", authorization);
        mustBeRefusedAlike(DRY_RUN, 401, "token-unknown", authorization);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer rt_guessed", "Bearer token-of-pipeline", "Bearer token-of-viewer"})
    void with_two_tokens_a_usual_call_is_refused_as_all_others(String other) {
        mustBeRefusedAlike(GATE, 401, "token-unknown", Tokens.bearer("pipeline"), other);
        mustBeRefusedAlike(GATE, 401, "token-unknown", other, Tokens.bearer("pipeline"));
        mustBeRefusedAlike(DRY_RUN, 401, "token-unknown", Tokens.bearer("pipeline"), other);
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "reporter", "reviewer-1", "rule-admin", "operator"})
    void without_the_role_a_usual_call_is_refused_as_all_others(String subject) {
        mustBeRefusedAlike(GATE, 403, "role-missing", Tokens.bearer(subject));
    }

    @ParameterizedTest
    @ValueSource(strings = {"reporter", "reviewer-1", "rule-admin", "operator"})
    void without_a_role_that_may_look_a_usual_question_is_refused_as_all_others(String subject) {
        mustBeRefusedAlike(DRY_RUN, 403, "role-missing", Tokens.bearer(subject));
    }

    @Test
    void beyond_the_reach_of_its_token_a_usual_call_is_refused_as_all_others() throws IOException {
        whileThereIs("pipeline-elsewhere", "elsewhere", "*", () -> {
            mustBeRefusedAlike(GATE, 403, "out-of-scope", Tokens.bearer("pipeline-elsewhere"));
            mustBeRefusedAlike(DRY_RUN, 403, "out-of-scope", Tokens.bearer("pipeline-elsewhere"));
        });
        whileThereIs("pipeline-of-others", "*", "other", () -> {
            mustBeRefusedAlike(GATE, 403, "out-of-scope", Tokens.bearer("pipeline-of-others"));
            mustBeRefusedAlike(DRY_RUN, 403, "out-of-scope", Tokens.bearer("pipeline-of-others"));
        });
    }

    @Test
    void a_token_counts_from_the_moment_it_is_known_until_it_is_withdrawn() throws IOException {
        String bearer = Tokens.bearer("pipeline-of-refused");
        assertThat(ask(GATE, given().headers(authorizations(bearer))).statusCode())
                .isEqualTo(401);

        whileThereIs(
                "pipeline-of-refused",
                "refused",
                "refused-a",
                () -> assertThat(ask(GATE, given().headers(authorizations(bearer)))
                                .statusCode())
                        .isEqualTo(200));

        assertThat(ask(GATE, given().headers(authorizations(bearer))).statusCode())
                .isEqualTo(401);
    }

    /** The same call, once as usual and once with a key, which nobody answers where it arrives. */
    private static void mustBeRefusedAlike(String path, int status, String type, String... authorizations) {
        Response usual = ask(path, given().headers(authorizations(authorizations)));
        Response keyed =
                ask(path, given().headers(authorizations(authorizations)).header("Idempotency-Key", "key-1"));

        assertThat(usual.statusCode()).isEqualTo(status);
        assertThat(usual.jsonPath().getString("type")).isEqualTo("urn:ratchet:problem:" + type);
        assertThat(usual.asString()).isEqualTo(keyed.asString());
        assertThat(usual.statusCode()).isEqualTo(keyed.statusCode());
        assertThat(sorted(usual.headers())).isEqualTo(sorted(keyed.headers()));
        assertThat(usual.header("WWW-Authenticate")).isEqualTo(status == 401 ? "Bearer" : null);
    }

    private static Response ask(String path, io.restassured.specification.RequestSpecification request) {
        return request.header("Content-Type", "application/json")
                .body(CALL.getBytes(StandardCharsets.UTF_8))
                .post(path);
    }

    private static Headers authorizations(String... values) {
        return new Headers(Arrays.stream(values)
                .map(value -> new Header("Authorization", value))
                .toList());
    }

    private static List<String> sorted(Headers headers) {
        return headers.asList().stream().map(Header::toString).sorted().toList();
    }

    /** Does something while one subject more may ask, for one workflow and one artifact. */
    private static void whileThereIs(String subject, String workflow, String artifact, Runnable what)
            throws IOException {
        byte[] before = Files.readAllBytes(SUBJECTS);
        ObjectNode file = (ObjectNode) Json.mapper().readTree(before);
        JsonNode more = Json.mapper()
                .createObjectNode()
                .put("subject", subject)
                .put("tokenSha256", sha256(Tokens.of(subject)))
                .<ObjectNode>set("roles", texts("pipeline"))
                .<ObjectNode>set("workflows", texts(workflow))
                .set("artifacts", texts(artifact));
        ((ArrayNode) file.get("subjects")).add(more);
        try {
            Files.write(SUBJECTS, Json.mapper().writeValueAsBytes(file));
            what.run();
        } finally {
            Files.write(SUBJECTS, before);
        }
    }

    private static ArrayNode texts(String... texts) {
        ArrayNode array = Json.mapper().createArrayNode();
        Stream.of(texts).forEach(array::add);
        return array;
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
