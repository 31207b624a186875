package dev.ratchet.cli.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ManifestFormatTest {

    @TempDir
    Path folder;

    @Test
    void every_format_says_name_version_and_tools() throws Exception {
        Manifest expected = new Manifest("alpha", "1.2.0", List.of("read", "write"));

        assertThat(read("package.json", """
                {"name": "alpha", "version": "1.2.0", "mcp": {"tools": ["read", {"name": "write", "x": 1}]}}
                """)).isEqualTo(expected);
        assertThat(read("pom.xml", """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <parent><version>1.2.0</version></parent><artifactId>alpha</artifactId>
                  <properties><mcp.tools>read, write</mcp.tools></properties>
                </project>
                """)).isEqualTo(expected);
        assertThat(read("pyproject.toml", """
                [project]
                name = "alpha"
                version = "1.2.0"
                [tool.mcp]
                tools = ["read", "write"]
                """)).isEqualTo(expected);
        assertThat(read("Cargo.toml", """
                [package]
                name = "alpha"
                version = "1.2.0"
                metadata.mcp.tools = ["read", "write"]
                """)).isEqualTo(expected);
    }

    @Test
    void what_a_manifest_does_not_say_is_unknown() throws Exception {
        assertThat(read("package.json", "{}")).isEqualTo(new Manifest(null, null, null));
        assertThat(read("Cargo.toml", "[package]\nname = \"a\"\nversion.workspace = true\n"))
                .isEqualTo(new Manifest("a", null, null));
        assertThat(read("pom.xml", "<project><artifactId>a</artifactId><version>${revision}${x}</version></project>"))
                .isEqualTo(new Manifest("a", null, null));
    }

    @Test
    void a_version_that_is_one_property_is_that_property() throws Exception {
        Manifest manifest = read("pom.xml", """
                <project><artifactId>a</artifactId><version>${revision}</version>
                <properties><revision>7</revision></properties></project>
                """);

        assertThat(manifest.version()).isEqualTo("7");
    }

    @Test
    void an_entity_that_reads_a_local_file_is_refused() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "hidden");
        String pom = "<!DOCTYPE project [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<project><artifactId>&x;</artifactId><version>1</version></project>";

        assertThatThrownBy(() -> read("pom.xml", pom))
                .isInstanceOf(ManifestUnreadable.class)
                .hasMessageContaining("DOCTYPE")
                .hasMessageNotContaining("hidden");
    }

    @Test
    void what_is_malformed_too_large_or_a_link_is_refused_in_one_line() throws IOException {
        Path real = Files.writeString(folder.resolve("real.json"), "{}");
        Path link = Files.createSymbolicLink(folder.resolve("package.json"), real);

        assertThatThrownBy(() -> ManifestFormat.PACKAGE_JSON.read(link)).hasMessageContaining("not a regular file");
        Files.delete(link);
        assertThatThrownBy(() -> read("package.json", "[1")).hasMessageContaining("not a well-formed package.json");
        assertThatThrownBy(() -> read("pyproject.toml", "name = ")).hasMessageMatching("[^\n]+");
        assertThatThrownBy(() -> read("pom.xml", " ".repeat(300_000))).hasMessageContaining("larger than");
    }

    private Manifest read(String name, String text) throws IOException, ManifestUnreadable {
        Path file = Files.writeString(folder.resolve(name), text);
        return ManifestFormat.of(name).orElseThrow().read(file);
    }
}
