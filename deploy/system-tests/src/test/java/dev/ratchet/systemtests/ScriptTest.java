package dev.ratchet.systemtests;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The script from outside: what it prints and how it ends. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ScriptTest {

    private final House house = House.upWith("kafka", "postgres");

    @AfterAll
    void stop() {
        house.close();
    }

    @Test
    @Order(1)
    void it_says_what_can_be_asked_for_and_which_version_it_is() throws Exception {
        assertThat(script("--help").output()).contains("up", "demo", "down", "status", "logs", "test", "bench");
        assertThat(script("--help").code()).isZero();
        assertThat(script("version").output()).matches("ratchet \\d+\\.\\d+\\.\\d+\\S*( \\([0-9a-f]+\\))?\\R");
        assertThat(script("status", "--help").output()).contains("--data");
    }

    @Test
    @Order(2)
    void status_is_0_while_everything_is_up() throws Exception {
        House.Ended status = script("status", "--data", house.data().toString());

        assertThat(status.code()).as(status.output()).isZero();
        assertThat(status.output()).contains("postgres").contains(Integer.toString(house.port("postgres")));
    }

    @Test
    @Order(3)
    void logs_are_shown_of_what_has_run() throws Exception {
        House.Ended shown =
                script("logs", "postgres", "-n", "100", "--data", house.data().toString());
        House.Ended none = script("logs", "detector", "--data", house.data().toString());

        assertThat(shown.code()).isZero();
        assertThat(shown.output()).contains("ready to accept connections");
        assertThat(none.code()).isEqualTo(2);
        assertThat(none.output()).hasLineCount(1);
    }

    @Test
    @Order(4)
    void status_is_3_after_down() throws Exception {
        House.Ended down = script("down", "--data", house.data().toString());
        House.Ended status = script("status", "--data", house.data().toString());

        assertThat(down.code()).as(down.output()).isZero();
        assertThat(status.code()).isEqualTo(3);
    }

    @Test
    @Order(5)
    void what_cannot_be_meant_is_refused_in_one_line() throws Exception {
        for (List<String> wrong : List.of(List.of("fly"), List.of("status", "--fast"), List.of("logs", "nobody"))) {
            House.Ended refused = script(wrong.toArray(String[]::new));

            assertThat(refused.code()).as(wrong.toString()).isEqualTo(2);
            assertThat(refused.output()).hasLineCount(1).startsWith("ratchet: ");
        }
    }

    private static House.Ended script(String... arguments) throws IOException, InterruptedException {
        Path script = Path.of(System.getProperty("ratchet.home"), "ratchet");
        List<String> line = Stream.concat(Stream.of(script.toString()), Stream.of(arguments))
                .toList();
        Process process = new ProcessBuilder(line).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new House.Ended(process.waitFor(), output);
    }
}
