package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file in the repository that is made from the code: a test holds it to the code, or writes it anew when asked to. */
final class GeneratedFile {

    private static final String WRITE = "ratchet.schemas.write";

    private GeneratedFile() {}

    static void isUpToDate(Path file, String content) throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, content);
        }
        assertThat(file)
                .as("%s is made from the code: write it anew with -D%s=true", file, WRITE)
                .exists()
                .content()
                .isEqualTo(content);
    }
}
