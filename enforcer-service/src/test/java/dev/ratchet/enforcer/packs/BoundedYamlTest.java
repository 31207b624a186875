package dev.ratchet.enforcer.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.enforcer.domain.pack.Node;
import dev.ratchet.enforcer.domain.pack.PackFiles;
import dev.ratchet.enforcer.domain.pack.YamlText.Malformed;
import dev.ratchet.enforcer.domain.pack.YamlText.Parsed;
import dev.ratchet.enforcer.domain.pack.YamlText.Tree;
import dev.ratchet.events.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BoundedYamlTest {

    @TempDir
    Path folder;

    @Test
    void values_are_what_json_would_have_and_keep_their_places() {
        Node.Fields root =
                (Node.Fields) ((Tree) parse("a: no\nb: 12:30\nc: 1.10\nd: [true, 7]\ne: |\n  one\n  two\n")).root();

        assertThat(((Node.Scalar) value(root, "a")).value()).isEqualTo("no");
        assertThat(((Node.Scalar) value(root, "b")).value()).isEqualTo("12:30");
        assertThat(((Node.Scalar) value(root, "c")).text()).isEqualTo("1.10");
        assertThat(((Node.Items) value(root, "d")).items()).hasSize(2);
        assertThat(((Node.Scalar) value(root, "e")).lines())
                .extracting(Object::toString)
                .containsExactly("r.yaml:6:3", "r.yaml:7:3");
    }

    static Stream<String> hostile() {
        String bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
                + Stream.of("b", "c", "d", "e", "f", "g", "h")
                        .map(k -> "%s: &%s [*%2$s0]\n".formatted(k, k))
                        .reduce("", String::concat);
        StringBuilder laughs = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++) {
            laughs.append("a%d: &a%d [%s]\n".formatted(i, i, ("*a" + (i - 1) + ",").repeat(9)));
        }
        return Stream.of(
                bomb,
                laughs.toString(),
                "a: &a [*a]\n",
                "[".repeat(5_000),
                "a: {".repeat(5_000),
                "a: !!javax.script.ScriptEngineManager [x]\n",
                "a: !custom x\n",
                "<<: {a: 1}\n",
                "a: 1\na: 2\n",
                "a: 1\n---\nb: 2\n",
                "? [a, b]\n: c\n",
                "a: \"\\uD800\"\n- b",
                "",
                "x".repeat(PackFiles.MAX_FILE + 1));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostile_yaml_is_refused_with_a_place(String text) {
        assertThat(parse(text)).isInstanceOfSatisfying(Malformed.class, malformed -> {
            assertThat(malformed.place().line()).isPositive();
            assertThat(malformed.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"link.yaml", "sub/link.yaml"})
    void a_link_in_a_folder_is_refused(String name) throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "secret: 1");
        Path pack = folder.resolve("pack");
        Files.createDirectories(pack.resolve("sub"));
        Files.writeString(pack.resolve("pack.yaml"), "name: x");
        Files.createSymbolicLink(pack.resolve(name), outside);

        assertThatThrownBy(() -> FolderPacks.in(pack))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(name);
    }

    private static Node value(Node.Fields root, String name) {
        return Objects.requireNonNull(root.fields().get(name)).value();
    }

    private static Parsed parse(String text) {
        return new BoundedYaml().parse("r.yaml", text);
    }
}
