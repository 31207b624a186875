package dev.ratchet.cli.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.cli.Ratchet;
import dev.ratchet.cli.Refused;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class GateCommandTest {

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    @Test
    void no_answer_is_exit_code_3_and_never_1() {
        assertThat(run("gate", "pre-deploy", "--artifact", "parcels")).isEqualTo(3);
        assertThat(run("gate", "requirements", "pre-deploy", "--artifact", "parcels"))
                .isEqualTo(3);
        assertThat(err.toString()).hasLineCount(2).contains("the enforcer is not up");
    }

    @Test
    void a_question_that_cannot_be_put_is_exit_code_2() throws IOException {
        String facts = file("facts.json", "{\"tests\": {\"failed\": 0}}");

        assertThat(run("gate")).isEqualTo(2);
        assertThat(run("gate", "pre-deploy", "--facts", facts)).isEqualTo(2);
        assertThat(run("gate", "pre-deploy", "--artifact", "a", "--as-of", "7d"))
                .isEqualTo(2);
        assertThat(run("gate", "pre-deploy", "--artifact", "a", "--dry-run", "--key", "k"))
                .isEqualTo(2);
        assertThat(err.toString())
                .hasLineCount(4)
                .contains("which checkpoint?")
                .contains("--artifact NAME is needed")
                .contains("--as-of goes with --dry-run")
                .contains("--key is for what is recorded");
    }

    @ParameterizedTest
    @CsvSource({"200, 1", "400, 2", "403, 2", "422, 2", "500, 3", "503, 3"})
    void an_answer_that_is_none_is_exit_code_3_and_a_refusal_2(int status, int code) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/gates/pre-deploy", exchange -> {
            byte[] body = "{\"allowed\": false, \"title\": \"No\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        String url = "http://127.0.0.1:" + server.getAddress().getPort();

        int ended = run("gate", "pre-deploy", "--artifact", "a", "--url", url, "--token-file", file("token", "rt_t"));

        server.stop(0);
        assertThat(ended).isEqualTo(code);
        assertThat(err.toString()).hasLineCount(status == 200 ? 0 : 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "\"facts\"", "{\"a\": ", "{} {}"})
    void facts_that_are_no_object_are_refused(String text) throws IOException {
        String facts = file("facts.json", text);

        assertThatThrownBy(() -> FactFiles.together(List.of(facts)))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("--facts: " + facts);
    }

    @Test
    void facts_of_several_files_are_put_together_unless_they_contradict() throws IOException {
        String one = file("one.json", "{\"artifact\": {\"name\": \"parcels\"}, \"files\": [\"a\"]}");
        String two = file("two.json", "{\"artifact\": {\"name\": \"parcels\"}, \"tests\": {\"failed\": 0}}");
        String other = file("other.json", "{\"tests\": {\"failed\": 1}}");

        assertThat(FactFiles.together(List.of(one, two)).properties())
                .extracting(part -> part.getKey())
                .containsExactly("artifact", "files", "tests");
        assertThatThrownBy(() -> FactFiles.together(List.of(two, other)))
                .isInstanceOf(Refused.class)
                .hasMessage("--facts: %s and %s say different things under tests", two, other);
    }

    @Test
    void facts_from_standard_input_say_of_which_artifact_workflow_and_run_they_are() {
        String facts = "{\"artifact\": {\"name\": \"parcels\", \"version\": \"1.2.0\"}, \"workflow\": \"release\"}";

        ObjectNode body = question(facts, "--facts", "-", "--version", "1.3.0", "--run", "release-17");

        assertThat(body.toString())
                .isEqualTo("{\"artifact\":{\"name\":\"parcels\",\"version\":\"1.3.0\"},\"workflow\":\"release\","
                        + "\"run\":\"release-17\",\"facts\":" + facts.replace(" ", "") + "}");
        assertThat(question("", "--artifact", "parcels").toString()).isEqualTo("{\"artifact\":{\"name\":\"parcels\"}}");
    }

    private static ObjectNode question(String standardInput, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(standardInput.getBytes(StandardCharsets.UTF_8)));
        try {
            CallOption call = new CallOption();
            new CommandLine(CommandLine.Model.CommandSpec.create()
                            .addMixin("call", CommandLine.Model.CommandSpec.forAnnotatedObject(call)))
                    .parseArgs(arguments);
            return call.body();
        } finally {
            System.setIn(before);
        }
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... arguments) {
        Stream<String> house = Stream.of("--data", folder.resolve("none").toString());
        String[] line = Stream.concat(Stream.of(arguments), house).toArray(String[]::new);
        return Ratchet.commandLine().setErr(new PrintWriter(err, true)).execute(line);
    }
}
