package dev.ratchet.enforcer.packs;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.ratchet.enforcer.domain.pack.PackFiles;
import dev.ratchet.enforcer.domain.pack.PackSource.Fetched;
import dev.ratchet.enforcer.domain.pack.PackSource.GitPlace;
import dev.ratchet.events.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.eclipse.jgit.api.errors.JGitInternalException;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectLoader;
import org.eclipse.jgit.lib.Ref;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.transport.RefSpec;
import org.eclipse.jgit.transport.TagOpt;
import org.eclipse.jgit.treewalk.TreeWalk;
import org.eclipse.jgit.treewalk.filter.PathFilter;
import org.eclipse.jgit.util.FileUtils;

/**
 * A pack in a git repository, as one commit has it: nothing is checked out, no link is followed. Only
 * repositories that were allowed are asked.
 */
public final class GitPacks {

    private static final int TIMEOUT_SECONDS = 20;
    private static final String HERE = "refs/ratchet/";

    private final Allowed allowed;

    /** Which repositories may be asked. */
    public interface Allowed {
        boolean allows(String url);
    }

    public GitPacks(Allowed allowed) {
        this.allowed = allowed;
    }

    /** Allows these repositories, and those below an address that ends with a slash. */
    public static Allowed only(Collection<String> urls) {
        List<String> listed = List.copyOf(urls);
        return url -> !url.matches(".*(^|/)\\.\\.?(/.*|$)|.*[%?#\\\\].*")
                && listed.stream().anyMatch(one -> url.equals(one) || (one.endsWith("/") && url.startsWith(one)));
    }

    /** The pack's files at a branch, a tag or a commit, and the commit that it was. */
    public Fetched at(GitPlace place) {
        if (!allowed.allows(place.url())) {
            throw new InvalidValue("git.url", "one of the repositories that packs may come from", place.url());
        }
        if (place.url().startsWith("-")
                || place.url().contains("::")
                || place.url().contains("://-")) {
            throw new InvalidValue("git.url", "the address of a repository, not a command", place.url());
        }
        try {
            Path folder = Files.createTempDirectory("ratchet-pack");
            try (Git git =
                    Git.init().setBare(true).setDirectory(folder.toFile()).call()) {
                return fetched(git, place);
            } finally {
                FileUtils.delete(folder.toFile(), FileUtils.RECURSIVE | FileUtils.RETRY | FileUtils.IGNORE_ERRORS);
            }
        } catch (GitAPIException | IOException | JGitInternalException failed) {
            String reason = String.valueOf(failed.getMessage()).replace('\n', ' ');
            throw new InvalidValue("git", "a repository that can be read (" + reason + ")", place.url());
        }
    }

    private static Fetched fetched(Git git, GitPlace place) throws GitAPIException, IOException {
        ObjectId commit = commit(git, place);
        PackFiles files = files(git.getRepository(), commit, place);
        return new Fetched(files, "git:%s@%s:%s".formatted(place.url(), commit.name(), place.path()));
    }

    private static ObjectId commit(Git git, GitPlace place) throws GitAPIException, IOException {
        Ref named = Git.lsRemoteRepository().setRemote(place.url()).setTimeout(TIMEOUT_SECONDS).call().stream()
                .filter(ref -> isNamed(ref, place.ref()))
                .findFirst()
                .orElse(null);
        boolean isCommit = named == null && ObjectId.isId(place.ref());
        if (named == null && !isCommit) {
            throw new InvalidValue("git.ref", "a branch, a tag or a commit of " + place.url(), place.ref());
        }
        List<RefSpec> wanted = new ArrayList<>();
        if (named != null) {
            wanted.add(new RefSpec("+" + named.getName() + ":" + HERE + "pack"));
        } else {
            wanted.add(new RefSpec("+refs/heads/*:" + HERE + "heads/*"));
            wanted.add(new RefSpec("+refs/tags/*:" + HERE + "tags/*"));
        }
        var fetch = git.fetch()
                .setRemote(place.url())
                .setRefSpecs(wanted)
                .setTagOpt(TagOpt.NO_TAGS)
                .setTimeout(TIMEOUT_SECONDS);
        if (named != null) {
            fetch.setDepth(1);
        }
        fetch.call();
        ObjectId commit = git.getRepository().resolve((named == null ? place.ref() : HERE + "pack") + "^{commit}");
        if (commit == null) {
            throw new InvalidValue("git.ref", "a commit of " + place.url(), place.ref());
        }
        return commit;
    }

    private static boolean isNamed(Ref ref, String name) {
        return ref.getName().equals(name)
                || ref.getName().equals(Constants.R_HEADS + name)
                || ref.getName().equals(Constants.R_TAGS + name);
    }

    private static PackFiles files(Repository repository, ObjectId commit, GitPlace place) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        try (RevWalk commits = new RevWalk(repository);
                TreeWalk tree = new TreeWalk(repository)) {
            tree.addTree(commits.parseCommit(commit).getTree());
            tree.setRecursive(true);
            if (!place.path().isEmpty()) {
                tree.setFilter(PathFilter.create(place.path()));
            }
            while (tree.next() && texts.size() <= PackFiles.MAX_FILES) {
                String name = within(place.path(), tree.getPathString());
                if (PackFiles.isRead(name) && !name.matches("(.*/)?\\..*")) {
                    texts.put(name, text(tree, name));
                }
            }
        }
        return new PackFiles(texts);
    }

    private static String within(String folder, String path) {
        return folder.isEmpty() || path.equals(folder) ? path : path.substring(folder.length() + 1);
    }

    private static String text(TreeWalk tree, String name) throws IOException {
        if (!FileMode.REGULAR_FILE.equals(tree.getFileMode(0))
                && !FileMode.EXECUTABLE_FILE.equals(tree.getFileMode(0))) {
            throw new InvalidValue("files", "regular files, no links", name);
        }
        ObjectLoader blob = tree.getObjectReader().open(tree.getObjectId(0), Constants.OBJ_BLOB);
        if (blob.getSize() > 4L * PackFiles.MAX_FILE) {
            throw new InvalidValue("files." + name, "at most " + PackFiles.MAX_FILE + " characters", blob.getSize());
        }
        return new String(blob.getBytes(4 * PackFiles.MAX_FILE), UTF_8);
    }
}
