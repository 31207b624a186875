package dev.ratchet.analyzer.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedModelTest {

    @Test
    void the_sentence_model_is_loaded_where_it_can_run() throws IOException, InterruptedException {
        assertThat(loadedWith()).contains("bge-small-en-v1.5-q: as it should be", "384");
    }

    @Test
    void where_the_native_library_is_missing_words_stand_in(@TempDir Path empty)
            throws IOException, InterruptedException {
        assertThat(loadedWith("-Donnxruntime.native.path=" + empty))
                .anyMatch(line -> line.startsWith("words-1: The sentence model bge-small-en-v1.5-q can't run here: "))
                .contains("384");
    }

    @Test
    void where_there_is_no_memory_for_the_model_words_stand_in() throws IOException, InterruptedException {
        assertThat(loadedWith("-Xmx24m"))
                .anyMatch(line -> line.startsWith("words-1: ") && line.contains("OutOfMemoryError"))
                .contains("384");
    }

    private static List<String> loadedWith(String... options) throws IOException, InterruptedException {
        String path = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(options));
        command.addAll(List.of("-XX:+UseSerialGC", "-cp", path, ModelProbe.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                .lines()
                .toList();
        assertThat(process.waitFor()).as(String.join("\n", lines)).isZero();
        return lines;
    }
}
