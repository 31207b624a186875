package dev.ratchet.enforcer.packs;

import dev.ratchet.enforcer.domain.pack.PackSource;

/** Packs that come with Ratchet, and those of the repositories that were allowed. */
public final class ConfiguredPacks implements PackSource {

    private final GitPacks git;

    public ConfiguredPacks(GitPacks git) {
        this.git = git;
    }

    @Override
    public Fetched builtIn(String name) {
        return new Fetched(BuiltInPacks.named(name), "builtin:" + name);
    }

    @Override
    public Fetched git(GitPlace place) {
        return git.at(place);
    }
}
