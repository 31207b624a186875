package dev.ratchet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

class CommandHelpTest {

    private static final Set<String> ASKING =
            Set.of("gate", "decisions", "improvements", "backtest", "waivers", "episodes");

    @TempDir
    Path folder;

    private final StringWriter err = new StringWriter();

    static Stream<CommandLine> commands() {
        return Ratchet.commandLine().getSubcommands().entrySet().stream()
                .filter(command -> ASKING.contains(command.getKey()))
                .flatMap(command -> withSubcommands(command.getValue()))
                .filter(command -> command.getSubcommands().isEmpty() || command.getCommand() instanceof Callable);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_that_asks_the_enforcer_shows_an_example_that_fits_a_terminal(CommandLine command) {
        String help = command.getUsageMessage(CommandLine.Help.Ansi.OFF);

        assertThat(help.lines())
                .filteredOn(
                        line -> line.contains("./" + command.getCommandSpec().qualifiedName()))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(
                                line.chars().filter(c -> c == '\'').count() % 2)
                        .isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions list",
                "improvements show IMP-2025-10-30-001",
                "waivers list",
                "episodes list",
                "backtest --book",
                "rules pin RULE-A-001 --mode warn --reason so"
            })
    void without_a_house_it_is_one_line_and_exit_code_1(String words) {
        assertThat(run(words)).isEqualTo(1);
        assertThat(err.toString()).hasLineCount(1).contains("the enforcer is not up");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "decisions",
                "improvements approve IMP-2025-10-30-001",
                "waivers grant",
                "decisions list --allowed --blocked",
                "decisions list --since then",
                "waivers list --limit 0"
            })
    void what_cannot_be_meant_is_one_line_and_exit_code_2(String words) {
        assertThat(run(words)).isEqualTo(2);
        assertThat(err.toString()).hasLineCount(1).startsWith("ratchet: ");
    }

    private int run(String words) {
        String[] line = Stream.concat(
                        Stream.of(words.split(" ")),
                        Stream.of("--data", folder.resolve("none").toString()))
                .toArray(String[]::new);
        return Ratchet.commandLine().setErr(new PrintWriter(err, true)).execute(line);
    }

    private static Stream<CommandLine> withSubcommands(CommandLine command) {
        return Stream.concat(
                Stream.of(command),
                command.getSubcommands().values().stream().flatMap(CommandHelpTest::withSubcommands));
    }
}
