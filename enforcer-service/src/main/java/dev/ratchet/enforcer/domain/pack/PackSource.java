package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;

/** Where the files of packs can be had. */
public interface PackSource {

    /** The pack of that name that comes with Ratchet. */
    Fetched builtIn(String name);

    /** The pack in a git repository that was allowed. */
    Fetched git(GitPlace place);

    /**
     * A pack's files.
     *
     * @param source where they came from, as it stands with every rule that is applied
     */
    record Fetched(PackFiles files, String source) {}

    /**
     * A folder of a git repository at a branch, a tag or a commit.
     *
     * @param path the folder; empty means the root
     */
    record GitPlace(String url, String ref, String path) {

        public GitPlace {
            Bounds.text("git.url", url, 500);
            if (url.matches("[^/]*//[^/]*:[^/]*@.*")) {
                throw new InvalidValue("git.url", "an address without a password", "one with a password");
            }
            Bounds.text("git.ref", ref, Bounds.NAME);
            if (path.startsWith("/") || path.endsWith("/") || path.matches("(.*/)?\\.\\.?(/.*)?")) {
                throw new InvalidValue("git.path", "a relative folder of the repository", path);
            }
        }
    }
}
