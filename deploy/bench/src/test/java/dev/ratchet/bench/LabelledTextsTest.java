package dev.ratchet.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledTextsTest {

    @TempDir
    Path folder;

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("set.tsv"), text);
    }

    @Test
    void line_ends_of_either_kind_empty_lines_and_repeats_will_do() throws IOException {
        LabelledTexts texts = LabelledTexts.in(file("\uFEFFa\tthe lamp is out\r\n\r\na\tthe lamp is out\nb\ta door\n"));

        assertThat(texts.labels()).containsExactly("a", "a", "b");
        assertThat(texts.texts().getFirst()).isEqualTo(texts.texts().get(1));
    }

    @Test
    void any_bytes_and_any_length_will_do() throws IOException {
        byte[] broken =
                ("a\t" + "the lamp is out ".repeat(7_000) + "\nb\t\u0001\u0007\n").getBytes(StandardCharsets.UTF_8);
        broken[4] = (byte) 0xff;

        LabelledTexts texts = LabelledTexts.in(Files.write(folder.resolve("set.tsv"), broken));

        assertThat(texts.texts()).hasSize(2);
        assertThat(texts.texts().getFirst().words().length()).isLessThan(10_000);
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'is empty: it needs lines of label<TAB>text'",
        "'a\tone|no tab', 'line 2 has no tab between label and text'",
        "'a\tone||\ttwo', 'line 3 has no label before its tab'"
    })
    void what_is_no_set_is_refused_with_its_line_and_code_2(String text, String sentence) throws IOException {
        Path file = file(text.replace("\\t", "\t").replace('|', '\n'));

        assertThat(said(file)).contains("exit 2").contains(sentence);
    }

    @Test
    void a_file_that_is_not_there_is_refused_with_code_2() {
        assertThat(said(folder.resolve("absent.tsv"))).contains("exit 2").contains("There is no file to read at");
    }

    private static String said(Path file) {
        StringWriter out = new StringWriter();
        PrintWriter printed = new PrintWriter(out);
        int code = Bench.commandLine().setOut(printed).setErr(printed).execute("learn", "--dataset", file.toString());
        return "exit " + code + ": " + out;
    }
}
