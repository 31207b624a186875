package dev.ratchet.enforcer.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ratchet.enforcer.domain.pack.PackSource.Fetched;
import dev.ratchet.enforcer.domain.pack.PackSource.GitPlace;
import dev.ratchet.events.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.lib.PersonIdent;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitPacksTest {

    private static final PersonIdent ANN = new PersonIdent("Ann", "ann@example.org");

    @TempDir
    Path folder;

    private String url = "";
    private String first = "";

    @BeforeEach
    void repository() throws IOException, GitAPIException {
        Path work = folder.resolve("work");
        Files.createDirectories(work.resolve("packs/team"));
        Path bare = folder.resolve("rules.git");
        try (Git git =
                Git.init().setDirectory(work.toFile()).setInitialBranch("main").call()) {
            first = commit(git, "name: team\nversion: 1\n");
            git.tag()
                    .setName("v1")
                    .setAnnotated(true)
                    .setTagger(ANN)
                    .setMessage("one")
                    .setSigned(false)
                    .call();
            commit(git, "name: team\nversion: 2\n");
        }
        Git.cloneRepository()
                .setURI(work.toUri().toString())
                .setBare(true)
                .setDirectory(bare.toFile())
                .call()
                .close();
        url = bare.toUri().toString();
    }

    @Test
    void a_branch_a_tag_and_a_commit_are_read_as_they_are() {
        GitPacks packs = new GitPacks(GitPacks.only(List.of(url)));

        Fetched branch = packs.at(new GitPlace(url, "main", "packs/team"));
        Fetched tag = packs.at(new GitPlace(url, "v1", "packs/team"));
        Fetched commit = packs.at(new GitPlace(url, first, "packs/team"));

        assertThat(branch.files().texts()).containsOnlyKeys("pack.yaml").containsValue("name: team\nversion: 2\n");
        assertThat(tag.files().texts()).containsValue("name: team\nversion: 1\n");
        assertThat(commit.files()).isEqualTo(tag.files());
        assertThat(tag.source()).isEqualTo("git:" + url + "@" + first + ":packs/team");
    }

    @Test
    void a_link_in_the_repository_is_refused() throws IOException, GitAPIException {
        try (Git git = Git.open(folder.resolve("work").toFile())) {
            Files.createSymbolicLink(folder.resolve("work/packs/team/rule.yaml"), Path.of("/etc/passwd"));
            git.add().addFilepattern(".").call();
            git.commit()
                    .setMessage("link")
                    .setAuthor(ANN)
                    .setCommitter(ANN)
                    .setSign(false)
                    .call();
        }
        String work = folder.resolve("work").toUri().toString();

        assertThatThrownBy(() -> new GitPacks(one -> true).at(new GitPlace(work, "main", "packs/team")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("rule.yaml");
    }

    @ParameterizedTest
    @CsvSource({
        "https://git.example.org/rules/team.git, true",
        "https://git.example.org/rules/../other.git, false",
        "https://git.example.org/rules/%2e%2e/other.git, false",
        "https://git.example.org.evil.example/rules/team.git, false",
        "https://git.example.org/other.git, false",
        "file:///etc/rules.git, false",
    })
    void only_what_was_allowed_is_asked(String asked, boolean isAllowed) {
        assertThat(GitPacks.only(List.of("https://git.example.org/rules/")).allows(asked))
                .isEqualTo(isAllowed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext::sh -c id", "ssh://-oProxyCommand=id/x", "--upload-pack=id"})
    void what_would_be_a_command_is_refused(String url) {
        assertThatThrownBy(() -> new GitPacks(one -> true).at(new GitPlace(url, "main", "")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("not a command");
    }

    @Test
    void a_password_in_an_address_is_refused_and_not_repeated() {
        assertThatThrownBy(() -> new GitPlace("https://ann:secret@git.example.org/rules.git", "main", ""))
                .isInstanceOf(InvalidValue.class)
                .hasMessageNotContaining("secret");
    }

    @ParameterizedTest
    @CsvSource({"nowhere, packs/team, git.ref", "main, packs/../../etc, git.path"})
    void a_place_that_is_not_there_is_refused(String ref, String path, String field) {
        assertThatThrownBy(() -> new GitPacks(one -> true).at(new GitPlace(url, ref, path)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.field()).isEqualTo(field));
    }

    private static String commit(Git git, String manifest) throws IOException, GitAPIException {
        Path work = git.getRepository().getWorkTree().toPath();
        Files.writeString(work.resolve("packs/team/pack.yaml"), manifest);
        Files.writeString(work.resolve("packs/team/README.md"), "not read");
        git.add().addFilepattern(".").call();
        return git.commit()
                .setMessage("next")
                .setAuthor(ANN)
                .setCommitter(ANN)
                .setSign(false)
                .call()
                .name();
    }
}
