package dev.ratchet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogTailTest {

    @TempDir
    Path folder;

    @Test
    void the_last_lines_come_first_and_then_whole_new_ones() throws IOException {
        Path log = Files.writeString(folder.resolve("log"), "one\ntwo\nthree\nfo");
        LogTail tail = new LogTail("detector", log);

        assertThat(tail.lastLines(2)).containsExactly("two", "three");
        assertThat(tail.newLines()).isEmpty();

        Files.writeString(log, "ur\nfive\n", StandardOpenOption.APPEND);

        assertThat(tail.newLines()).containsExactly("four", "five");
    }
}
