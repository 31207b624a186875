package dev.ratchet.enforcer.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {

    @ParameterizedTest
    @CsvSource({
        "*.ts, a.ts, true",
        "*.ts, a/b.ts, false",
        "**/*.ts, b.ts, true",
        "**/*.ts, a/c/b.ts, true",
        "a/**, a/b/c, true",
        "a/**, b/c, false",
        "a/**/z, a/z, true",
        "a/**/z, a/b/c/z, true",
        "a/**/z, a/bz, false",
        "?.md, a.md, true",
        "?.md, ab.md, false",
        "a?b, a/b, false",
        "plain.txt, plain.txt, true",
        "plain.txt, plain_txt, false",
        "(a|b)+, (a|b)+, true"
    })
    void a_path_glob_keeps_to_folders(String pattern, String path, boolean matches) {
        assertThat(Glob.ofPaths(pattern).matches(path)).isEqualTo(matches);
    }

    @ParameterizedTest
    @CsvSource({"@acme/*, @acme/a/b, true", "*-mcp, tracker-mcp, true", "*-mcp, tracker, false", "*, anything, true"})
    void a_name_glob_knows_no_folders(String pattern, String name, boolean matches) {
        assertThat(Glob.ofNames(pattern).matches(name)).isEqualTo(matches);
    }

    @Test
    void a_hostile_pattern_takes_time_in_proportion() {
        assertThat(Glob.ofPaths("*a".repeat(200) + "b").matches("a".repeat(2_000)))
                .isFalse();
    }
}
