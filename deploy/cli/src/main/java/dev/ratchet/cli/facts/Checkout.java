package dev.ratchet.cli.facts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * What git knows of a workspace. A folder that is no checkout, or that lies in one that ignores it, has nothing ignored and no
 * commit.
 */
final class Checkout {

    private final Git git;
    private final boolean isCheckout;

    private Checkout(Git git, boolean isCheckout) {
        this.git = git;
        this.isCheckout = isCheckout;
    }

    static Checkout of(Path root) {
        Git git = new Git(root);
        boolean isInside = git.says("rev-parse", "--is-inside-work-tree")
                .filter("true"::equals)
                .isPresent();
        return new Checkout(git, isInside && !git.succeeds("check-ignore", "-q", "."));
    }

    /** The ignored paths, relative to the workspace; a folder ends with "/" and stands for all that is in it. */
    Set<String> ignored() {
        return isCheckout
                ? git.says("ls-files", "--others", "--ignored", "--exclude-standard", "--directory", "-z")
                        .map(paths -> Set.of(paths.split("\0")))
                        .orElse(Set.of())
                : Set.of();
    }

    /** The commit that is checked out, its branch where there is one, and whether files differ from it. */
    Optional<ObjectNode> head() {
        return isCheckout ? git.says("rev-parse", "--verify", "-q", "HEAD").map(this::describe) : Optional.empty();
    }

    private ObjectNode describe(String commit) {
        ObjectNode head = JsonNodeFactory.instance.objectNode().put("commit", commit);
        git.says("symbolic-ref", "--short", "-q", "HEAD").ifPresent(branch -> head.put("branch", branch));
        git.says("status", "--porcelain", "--ignore-submodules=all")
                .ifPresent(changes -> head.put("dirty", !changes.isEmpty()));
        return head;
    }
}
