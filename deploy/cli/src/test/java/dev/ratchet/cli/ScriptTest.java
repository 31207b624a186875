package dev.ratchet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top of the checkout, in a pretended checkout, with a pretended JDK and Maven. */
class ScriptTest {

    private static final String MAVEN = """
        #!/bin/sh
        case "$*" in *-v*) echo "Apache Maven 3.9.9"; exit 0 ;; esac
        echo "$*" >>maven-was-called
        case "$MAVEN_DOES" in
            fail) echo "[ERROR] it does not compile"; exit 3 ;;
            hang) echo $$ >maven-pid; sleep 60 ;;
        esac
        echo "[INFO] Building Ratchet: command line 0.1 [1/1]"
        mkdir -p deploy/cli/target/lib && touch deploy/cli/target/cli-0.1.jar
        for s in detector analyzer enforcer metrics; do
            mkdir -p $s-service/target/quarkus-app && touch $s-service/target/quarkus-app/quarkus-run.jar
        done
        """;

    @TempDir
    Path folder;

    private Path checkout = Path.of("");

    @BeforeEach
    void pretendCheckout() throws IOException {
        checkout = Files.createDirectories(folder.resolve("a check out"));
        Files.copy(Path.of("..", "..", "ratchet"), checkout.resolve("ratchet"));
        Files.writeString(checkout.resolve("pom.xml"), "<project>\n    <version>0.1</version>\n</project>\n");
        Files.createDirectories(checkout.resolve("deploy/cli/src/main"));
        Files.writeString(checkout.resolve("deploy/cli/pom.xml"), "");
        Files.createDirectories(checkout.resolve(".ci"));
        Files.writeString(checkout.resolve(".ci/asyncapi"), "echo the document is valid\n");
        program("bin/mvn", MAVEN);
        pretendJdk("jdk", "99.0.1");
    }

    @Test
    void it_works_through_a_link_from_another_folder() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), checkout.resolve("ratchet"));

        Ended ended = run(List.of(link.toString(), "version"), Map.of());

        assertThat(ended.code()).isZero();
        assertThat(ended.output()).startsWith("ratchet 0.1");
    }

    @Test
    void what_it_does_not_know_is_one_line_and_exit_code_2() throws Exception {
        for (String unknown : List.of("fly", "--fly")) {
            Ended ended = ratchet(Map.of(), unknown);

            assertThat(ended.code()).isEqualTo(2);
            assertThat(ended.output()).hasLineCount(1).contains(unknown);
        }
        assertThat(ratchet(Map.of(), "test", "--fast").code()).isEqualTo(2);
        assertThat(ratchet(Map.of(), "bench").code()).isEqualTo(2);
    }

    @Test
    void it_hands_over_every_command_and_its_help_names_them() throws Exception {
        ratchet(Map.of(), "up");
        String help = ratchet(Map.of(), "--help").output();

        for (String command : Ratchet.commandLine().getSubcommands().keySet()) {
            assertThat(help).containsPattern("(?m)^  " + command + " ");
            if (!command.equals("version")) {
                assertThat(ratchet(Map.of(), command, "--help").output())
                        .contains("dev.ratchet.cli.Ratchet " + command + " --help");
            }
        }
    }

    @Test
    void a_gate_that_cannot_be_built_says_neither_yes_nor_no() throws Exception {
        Ended ended = ratchet(Map.of("MAVEN_DOES", "fail"), "gate", "pre-deploy");

        assertThat(ended.code()).isEqualTo(3);
        assertThat(ended.output()).contains("the build failed");
    }

    @Test
    void it_builds_once_and_again_when_a_source_is_newer() throws Exception {
        Ended first = ratchet(Map.of(), "up", "--data", "some where");
        Ended second = ratchet(Map.of(), "up");
        Path source = Files.writeString(checkout.resolve("deploy/cli/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));
        Ended third = ratchet(Map.of(), "up");

        assertThat(first.output()).contains("building with").contains("dev.ratchet.cli.Ratchet up --data some where");
        assertThat(second.output()).doesNotContain("building with");
        assertThat(third.output()).contains("building with");
        assertThat(checkout.resolve("maven-was-called")).content().hasLineCount(2);
    }

    @Test
    void what_is_built_is_told_beside_the_answer() throws Exception {
        ProcessBuilder line = builder(List.of(checkout.resolve("ratchet").toString(), "up"), Map.of());
        Process process = line.redirectErrorStream(false)
                .redirectError(folder.resolve("told").toFile())
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(answer).contains("Ratchet up").doesNotContain("building");
        assertThat(folder.resolve("told")).content().contains("building command line [1/1]");
    }

    @Test
    void stopping_never_builds_what_is_built() throws Exception {
        ratchet(Map.of(), "up");
        Path source = Files.writeString(checkout.resolve("deploy/cli/src/main/New.java"), "");
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(5)));

        Ended ended = ratchet(Map.of(), "down");

        assertThat(ended.output()).contains("Ratchet down").doesNotContain("building with");
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        pretendJdk("old", "1.8.0_402");

        Ended ended = ratchet(Map.of("JAVA_HOME", folder.resolve("old").toString()), "test");

        assertThat(ended.code()).isZero();
        assertThat(checkout.resolve("maven-was-called")).content().contains("verify");
        assertThat(ended.output()).contains("the document is valid");
    }

    @Test
    void a_failed_build_says_why_and_the_exit_code_of_the_tests_is_passed_on() throws Exception {
        Ended up = ratchet(Map.of("MAVEN_DOES", "fail"), "up");
        Ended test = ratchet(Map.of("MAVEN_DOES", "fail"), "test");

        assertThat(up.code()).isEqualTo(1);
        assertThat(up.output())
                .contains("the build failed")
                .contains("it does not compile")
                .contains("build.log");
        assertThat(test.code()).isEqualTo(3);
    }

    @Test
    void a_kill_of_the_script_ends_the_build() throws Exception {
        Process script = start(List.of(checkout.resolve("ratchet").toString(), "up"), Map.of("MAVEN_DOES", "hang"));
        Path pidFile = checkout.resolve("maven-pid");
        await(() -> Files.exists(pidFile) && Files.size(pidFile) > 0);
        ProcessHandle maven = ProcessHandle.of(
                        Long.parseLong(Files.readString(pidFile).strip()))
                .orElseThrow();

        script.destroyForcibly();

        await(() -> !maven.isAlive());
        assertThat(maven.isAlive()).isFalse();
    }

    private void pretendJdk(String name, String version) throws IOException {
        program(name + "/bin/java", "#!/bin/sh\necho \"$@\"\n");
        program(name + "/bin/javac", "#!/bin/sh\n");
        Files.writeString(folder.resolve(name + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void program(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private Ended ratchet(Map<String, String> environment, String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of(checkout.resolve("ratchet").toString()));
        line.addAll(List.of(arguments));
        return run(line, environment);
    }

    private Ended run(List<String> line, Map<String, String> environment) throws Exception {
        Process process = start(line, environment);
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        return new Ended(process.exitValue(), output);
    }

    private Process start(List<String> line, Map<String, String> environment) throws IOException {
        return builder(line, environment).start();
    }

    private ProcessBuilder builder(List<String> line, Map<String, String> environment) {
        ProcessBuilder builder =
                new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
        String path = folder.resolve("bin") + ":" + folder.resolve("jdk/bin") + ":" + System.getenv("PATH");
        builder.environment().put("PATH", path);
        builder.environment().put("TMPDIR", folder.toString());
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().putAll(environment);
        return builder;
    }

    private static void await(Claim claim) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(15));
        while (!claim.holds() && Instant.now().isBefore(deadline)) {
            Thread.sleep(50);
        }
    }

    private record Ended(int code, String output) {}

    @FunctionalInterface
    private interface Claim {
        boolean holds() throws IOException;
    }
}
