package dev.ratchet.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    @TempDir
    Path folder;

    private DataFolder data = new DataFolder(Path.of("unset"));

    @BeforeEach
    void prepare() {
        data = new DataFolder(folder.resolve("data")).prepared();
        new Tokens(data).prepare();
    }

    @Test
    void each_subject_has_a_token_that_only_the_owner_can_read() throws IOException {
        try (var files = Files.list(data.tokens())) {
            assertThat(files).hasSize(11).allSatisfy(file -> {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                        .isEqualTo("rw-------");
                assertThat(Files.readString(file)).matches("rt_[A-Za-z0-9_-]{43}\n");
            });
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.tokens())))
                .isEqualTo("rwx------");
    }

    @Test
    void the_services_get_hashes_and_no_token() throws IOException {
        String token = Files.readString(data.tokens().resolve("pipeline")).strip();

        assertThat(Files.readString(data.subjects()))
                .contains("\"subject\" : \"detector-service\"")
                .containsPattern("\"tokenSha256\" : \"[0-9a-f]{64}\"")
                .doesNotContain(token);
    }

    @Test
    void tokens_are_kept_and_so_are_subjects_that_somebody_added() throws IOException {
        String before = Files.readString(data.tokens().resolve("operator"));
        String subjects = Files.readString(data.subjects());
        Files.writeString(
                data.subjects(), subjects.replaceFirst("\\[", "[ {\"subject\":\"mine\",\"roles\":[\"viewer\"]},"));

        new Tokens(data).prepare();

        assertThat(Files.readString(data.tokens().resolve("operator"))).isEqualTo(before);
        assertThat(Files.readString(data.subjects()))
                .containsOnlyOnce("\"mine\"")
                .containsOnlyOnce("\"operator\",");
    }
}
