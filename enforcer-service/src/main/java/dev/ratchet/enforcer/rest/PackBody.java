package dev.ratchet.enforcer.rest;

import dev.ratchet.events.RuleMode;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A pack, from one of three sources, and how it is to be taken.
 *
 * @param files the texts of its files by their path within it
 * @param git a folder of a repository that was allowed
 * @param builtin the name of a pack that comes with Ratchet
 * @param parameters values by name; the defaults stand for the others
 * @param mode for all of its rules; absent means as the pack has them
 * @param takeOver rules that come into the pack's hands although the book has them from elsewhere
 * @param prune whether rules that the pack doesn't have any more leave the book
 */
@Schema(name = "Pack")
public record PackBody(
        @Nullable Map<String, String> files,

        @Nullable GitBody git,

        @Schema(examples = "default") @Nullable String builtin,

        @Nullable Map<String, Object> parameters,

        @Schema(implementation = String.class, examples = "shadow") @Nullable
        RuleMode mode,

        @Nullable List<String> takeOver,

        @Nullable Boolean prune) {

    /** Where a pack is in git. */
    @Schema(name = "PackInGit")
    public record GitBody(
            @Schema(required = true) @Nullable String url,

            @Schema(required = true, examples = "main") @Nullable
            String ref,

            @Schema(examples = "packs/team") @Nullable String path) {}
}
