package dev.ratchet.cli.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.cli.Refused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackerTest {

    private static final LocalDate TODAY = LocalDate.parse("2025-10-30");
    private static final TrackerEntry ENTRY = new TrackerEntry("alpha", "1.2.0", List.of("read", "write"));

    @TempDir
    Path folder;

    @Test
    void a_missing_tracker_is_made_with_a_header() throws IOException {
        Path file = folder.resolve("tracker.md");

        Tracker.Change change = Tracker.at(file).update(ENTRY, TODAY);

        assertThat(change).isEqualTo(Tracker.Change.ADDED);
        assertThat(file).hasContent("""
                        | name | version | updated | tools |
                        |---|---|---|---|
                        | alpha | 1.2.0 | 2025-10-30 | read, write |
                        """);
    }

    @Test
    void an_existing_row_is_replaced_and_every_other_byte_stays() throws IOException {
        String before = """
                \uFEFF# Tracker

                |  Name|Version | Owner | Updated |Tools|
                |:--|:-:|--|--|--|
                |beta|  3 | bo | 2020-01-01 | x|
                | alpha | 1.0 | ann | 2020-01-02 | |
                | gamma | 1 | | | |

                end""".replace("\n", "\r\n");
        Path file = write(before);

        Tracker.Change change = Tracker.at(file).update(ENTRY, TODAY);

        assertThat(change).isEqualTo(Tracker.Change.REPLACED);
        assertThat(Files.readString(file))
                .isEqualTo(before.replace(
                        "| alpha | 1.0 | ann | 2020-01-02 | |", "| alpha | 1.2.0 | ann | 2025-10-30 | read, write |"));
    }

    @Test
    void a_new_row_goes_under_the_last_one_even_without_a_line_end() throws IOException {
        Path file = write("""
                | name | version | updated | tools |
                |---|---|---|---|
                | beta | 1 | 2020-01-01 |  |""");

        Tracker.at(file).update(ENTRY, TODAY);

        assertThat(Files.readString(file)).isEqualTo("""
                        | name | version | updated | tools |
                        |---|---|---|---|
                        | beta | 1 | 2020-01-01 |  |
                        | alpha | 1.2.0 | 2025-10-30 | read, write |""");
    }

    @Test
    void the_same_entry_again_changes_nothing_not_even_the_date() throws IOException {
        Path file = folder.resolve("tracker.md");
        Tracker.at(file).update(ENTRY, TODAY);
        String before = Files.readString(file);

        Tracker.Change change = Tracker.at(file).update(ENTRY, TODAY.plusDays(1));

        assertThat(change).isEqualTo(Tracker.Change.UNCHANGED);
        assertThat(file).hasContent(before);
    }

    @Test
    void a_text_without_a_table_gets_one_at_its_end() throws IOException {
        String before = """
                # Tracker

                ```
                | name | version |
                |---|---|
                ```
                """;
        Path file = write(before);

        Tracker.at(file).update(ENTRY, TODAY);

        assertThat(Files.readString(file)).isEqualTo(before + """

                | name | version | updated | tools |
                |---|---|---|---|
                | alpha | 1.2.0 | 2025-10-30 | read, write |
                """);
    }

    @Test
    void a_pipe_and_a_backslash_in_a_name_stay_in_their_cell() throws IOException {
        Path file = folder.resolve("tracker.md");
        TrackerEntry odd = new TrackerEntry("a|b\\c", "1", List.of("x|y"));

        Tracker.at(file).update(odd, TODAY);

        assertThat(Tracker.at(file).update(odd, TODAY)).isEqualTo(Tracker.Change.UNCHANGED);
        assertThat(Files.readString(file)).endsWith("| a\\|b\\\\c | 1 | 2025-10-30 | x\\|y |\n");
    }

    @Test
    void permissions_are_kept_and_no_other_file_is_left() throws IOException {
        Path file = write("");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        Tracker.at(file).update(ENTRY, TODAY);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void a_link_stays_a_link_and_its_file_is_updated() throws IOException {
        Path file = write("");
        Path link = Files.createSymbolicLink(folder.resolve("link.md"), file);

        Tracker.at(link).update(ENTRY, TODAY);

        assertThat(link).isSymbolicLink();
        assertThat(Files.readString(file)).contains("| alpha |");
    }

    @Test
    void two_rows_of_one_name_are_refused() throws IOException {
        Path file = write("""
                | name | version |
                |---|---|
                | alpha | 1 |
                | alpha | 2 |
                """);

        assertThatThrownBy(() -> Tracker.at(file).update(ENTRY, TODAY))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("alpha")
                .hasMessageContaining("[3, 4]");
    }

    @Test
    void what_is_no_text_and_what_has_no_folder_are_refused() throws IOException {
        Path binary = Files.write(folder.resolve("binary.md"), new byte[] {(byte) 0xFF, 0, 1});

        assertThatThrownBy(() -> Tracker.at(binary).update(ENTRY, TODAY)).hasMessageContaining("not UTF-8 text");
        assertThatThrownBy(() -> Tracker.at(folder.resolve("missing/tracker.md")))
                .hasMessageContaining("does not exist");
        assertThatThrownBy(() -> new TrackerEntry("a\nb", "1", List.of())).hasMessageContaining("control characters");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("tracker.md"), text);
    }
}
