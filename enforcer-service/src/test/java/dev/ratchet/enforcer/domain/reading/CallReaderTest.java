package dev.ratchet.enforcer.domain.reading;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.enforcer.domain.check.fast.Frame;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Json;
import dev.ratchet.events.redaction.Redaction;
import dev.ratchet.testkit.RandomChecks;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallReaderTest {

    private static final List<String> PIECES = List.of(
            "password",
            "PASSWD",
            "passphrase",
            "secret",
            "api_key",
            "apikey",
            "private-key",
            "access-key",
            "Token",
            ":",
            "=",
            " ",
            "\t",
            "\n",
            "'",
            "\"",
            "://",
            "@",
            "/",
            "https",
            "user",
            "hunter2hunter2",
            "Bearer",
            "authorization",
            "basic",
            "eyJ",
            "abcdefghij",
            ".",
            "ghp_",
            "ghs_",
            "github_pat_",
            "glpat-",
            "xoxb-",
            "AKIA",
            "ASIA",
            "AIza",
            "sk-",
            "npm_",
            "hf_",
            "ABCDEFGHIJKLMNOP",
            "0123456789abcdef0123456789abcdef",
            "-----BEGIN RSA PRIVATE KEY-----",
            "-----END",
            "[redacted]",
            "é",
            "🚀",
            "\\",
            ",",
            ";",
            "-",
            "_");

    private static final Path CORPUS = Path.of("../common-events/src/test/resources/redaction/secrets.txt");

    private final Redaction redaction = new Redaction(List.of("custom.contract"));
    private final KnownNames names = new KnownNames();
    private final SplittableRandom random = new SplittableRandom(42);

    @Test
    void what_is_read_in_one_pass_is_what_the_general_reader_reads_and_redacts() throws Exception {
        RandomChecks documents = new RandomChecks(7);
        int read = 0;
        for (int i = 0; i < 2_000; i++) {
            String body = body(documents.facts().document());

            Optional<GateCall> call = read(body);

            read += call.isPresent() ? 1 : 0;
            if (call.isPresent()) {
                assertThat(call.get()).isEqualTo(general(body));
                assertThat(recorded(call.get())).isEqualTo(recorded(general(body)));
            }
        }
        assertThat(read).isGreaterThan(100);
    }

    @Test
    void texts_with_and_without_secrets_are_redacted_as_the_general_reader_does() throws Exception {
        for (int i = 0; i < 3_000; i++) {
            String body = body(Map.of(
                    "documents",
                    Map.of(
                            "README.md", text(),
                            "long", "As plain as can be. ".repeat(random.nextInt(9)) + text(),
                            "b", List.of(text(), 7, true),
                            "c", List.of("docs/a.md", text(), "docs/b.md"))));

            Optional<GateCall> call = read(body);

            assertThat(call).as(body).contains(general(body));
            assertThat(recorded(call.orElseThrow())).isEqualTo(recorded(general(body)));
        }
    }

    @ParameterizedTest
    @MethodSource("secrets")
    void every_secret_of_the_corpus_is_found_on_the_way_through_the_bytes(String secret) throws Exception {
        for (Object value : List.of(secret, "a\n" + secret, List.of("x", secret), "é " + secret)) {
            String body = body(Map.of("documents", Map.of("a", value), "files", List.of("a", "b")));

            Optional<GateCall> call = read(body);

            assertThat(call).contains(general(body));
            assertThat(String.valueOf(call.orElseThrow().facts().at("documents.a")))
                    .contains(Redaction.MARK);
        }
    }

    @Test
    void letters_beyond_ascii_do_not_carry_a_secret_beyond_what_is_looked_at() throws Exception {
        for (String text : List.of(
                "<password note=\"" + "é".repeat(150) + "\">hunter2</password>",
                "credentials: {\"note\": \"" + "é".repeat(700) + "\", \"user\": \"hunter2\"}")) {
            String body = body(Map.of("documents", Map.of("a", text)));

            Optional<GateCall> call = read(body);

            assertThat(call).contains(general(body));
            assertThat(recorded(call.orElseThrow()).toString()).doesNotContain("hunter2");
        }
    }

    @Test
    void lists_of_any_length_beside_each_other_are_read_as_the_general_reader_reads_them() throws Exception {
        for (int length = 0; length < 300; length++) {
            List<Object> ended = new ArrayList<>(Collections.nCopies(random.nextInt(300), "b"));
            ended.add(length % 2 == 0 ? text() : length);
            String body = body(Map.of(
                    "custom", Map.of("a", "x".repeat(length % 17), "b", Collections.nCopies(length, "c"), "d", ended)));

            assertThat(read(body)).as(body).contains(general(body));
            assertThat(recorded(read(body).orElseThrow())).isEqualTo(recorded(general(body)));
        }
    }

    @Test
    void a_value_beside_the_name_of_a_secret_is_left_to_the_general_reader() throws Exception {
        String body = body(Map.of("custom", Map.of("name", "DB_PASSWORD", "value", "x")));

        assertThat(read(body)).isEmpty();
    }

    @Test
    void facts_that_are_not_spelled_out_are_written_and_weighed_like_others() throws Exception {
        for (int i = 0; i < 1_000; i++) {
            String body = body(Map.of(
                    "files", List.of("docs/a.md", "src/" + i, text()),
                    "documents", Map.of("README.md", "Plain. ".repeat(random.nextInt(40)), "b", text()),
                    "custom", Map.of("notes", List.of("Plain. ".repeat(i % 50), Map.of("c", text())))));

            assertThat(recorded(read(body).orElseThrow())).isEqualTo(recorded(general(body)));
            for (int parts = 1; parts < 8; parts++) {
                assertThat(new Frame(read(body).orElseThrow().facts()).extent(parts))
                        .isEqualTo(new Frame(general(body).facts()).extent(parts));
            }
        }
    }

    @Test
    void facts_that_are_not_spelled_out_are_judged_like_others() throws Exception {
        RandomChecks some = new RandomChecks(11);
        CheckLanguage language = new CheckLanguage();
        int judged = 0;
        for (int i = 0; i < 6_000; i++) {
            String body = body(
                    i % 20 == 0 ? some.largeFacts().document() : some.facts().document());
            String expression = i % 3 == 0 ? overFiles() : some.check();
            Optional<GateCall> call = read(body);
            if (call.isPresent() && language.compile(expression) instanceof Compilation.Compiled(Check check)) {
                Facts spelled = general(body).facts();

                assertThat(check.outcome(new Frame(call.get().facts())))
                        .as(expression)
                        .isEqualTo(check.reference().on(spelled).outcome());
                assertThat(check.on(read(body).orElseThrow().facts())).isEqualTo(check.on(spelled));
                judged++;
            }
        }
        assertThat(judged).isGreaterThan(300);
    }

    /** A loop over the files with a claim as it is looked for at once, or nearly so. */
    private String overFiles() {
        return "files.%s(f, %sf.%s('%s')%s)"
                .formatted(
                        one("all", "exists", "exists_one"),
                        one("", "!", "!!"),
                        one("startsWith", "endsWith", "contains"),
                        one(".md", ".java", "src/", "docs/a", "", "é", "s"),
                        one("", "", " || f == 'README.md'", " && files.exists(g, !f.endsWith('.ts'))"));
    }

    private String one(String... of) {
        return of[random.nextInt(of.length)];
    }

    @Test
    void an_object_beside_a_secret_is_recorded_as_it_was_read() throws Exception {
        String body = """
            {"artifact": {"name": "parcels"}, "facts": {"artifact": {"name": "parcels"},
             "coverage": {"line": 0.70}, "documents": {"a": "password: hunter2hunter2"}}}\
            """;

        String recorded =
                Json.mapper().writeValueAsString(read(body).orElseThrow().facts());

        assertThat(recorded)
                .contains("{\"line\": 0.70}")
                .contains("password: [redacted]")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "null",
                "{\"facts\": {}}",
                "{\"artifact\": null}",
                "{\"artifact\": \"parcels\"}",
                "{\"artifact\": {\"name\": \"parcels\"}} x",
                "{\"artifact\": {\"name\": \"parcels\"}, \"other\": 1}",
                "{\"artifact\": {\"name\": \"parcels\", \"colour\": \"red\"}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"artifact\": {\"name\": \"parcels\"}}",
                "{\"artifact\": {\"name\": \"-\"}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"run\": \"1\"}, \"run\": \"2\"}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": 1, \"a\": 2}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": null}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": 01}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": -}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": 1.}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": .5}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": 1e400}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": [1,]}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": [1 2]}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": tru}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": \"\\u0000\"}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": \"\u0001\"}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": \"x}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\" \": 1}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"dbPassword\": 12345}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"api_key\": \"x\"}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"custom\": {\"contract\": 5}}}",
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {,}}",
            })
    void whatever_must_be_refused_or_hidden_whole_is_left_to_the_general_reader(String body) {
        assertThat(read(body)).isEmpty();
    }

    @Test
    void bytes_that_are_no_text_are_left_to_the_general_reader() {
        byte[] body =
                "{\"artifact\": {\"name\": \"parcels\"}, \"facts\": {\"a\": \"?\"}}".getBytes(StandardCharsets.UTF_8);
        body[body.length - 4] = (byte) 0xc3;

        assertThat(CallReader.read(CheckPoint.PRE_DEPLOY, body, redaction, names))
                .isEmpty();
    }

    private static Stream<String> secrets() throws IOException {
        return Files.readAllLines(CORPUS).stream()
                .filter(line -> !line.startsWith("# "))
                .map(line -> line.replaceAll("[«»]", ""));
    }

    private String text() {
        StringBuilder text = new StringBuilder();
        IntStream.range(0, random.nextInt(9)).forEach(i -> text.append(PIECES.get(random.nextInt(PIECES.size()))));
        return text.toString();
    }

    private Optional<GateCall> read(String body) {
        return CallReader.read(CheckPoint.PRE_DEPLOY, body.getBytes(StandardCharsets.UTF_8), redaction, names);
    }

    private GateCall general(String body) throws Exception {
        JsonNode tree = Json.mapper().readTree(body);
        Map<String, Object> facts =
                Json.mapper().convertValue(tree.get("facts"), new TypeReference<LinkedHashMap<String, Object>>() {});
        Artifact artifact = Json.mapper().treeToValue(tree.get("artifact"), Artifact.class);
        return new GateCall(CheckPoint.PRE_DEPLOY, artifact, "release", null, redaction.redacted(new Facts(facts)));
    }

    private static JsonNode recorded(GateCall call) throws Exception {
        return Json.mapper().readTree(Json.mapper().writeValueAsBytes(call.facts()));
    }

    private static String body(Map<String, Object> facts) throws Exception {
        Map<String, Object> document = new LinkedHashMap<>(facts);
        document.keySet().removeAll(List.of("artifact", "workflow", "run"));
        return Json.mapper()
                .writeValueAsString(Map.of(
                        "artifact",
                        Map.of("name", "parcels", "version", "1.2"),
                        "workflow",
                        "release",
                        "facts",
                        document));
    }
}
