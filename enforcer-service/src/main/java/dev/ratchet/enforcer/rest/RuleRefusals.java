package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.rulebook.RuleChange;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.http.Problem;

/** Refused orders about rules as problems. */
final class RuleRefusals {

    private RuleRefusals() {}

    static Problem of(RuleEntry entry, RuleChange.Refused refused) {
        return switch (refused) {
            case RuleChange.NoSuchVersion none ->
                new Problem(
                                422,
                                "no-such-version",
                                "%s has versions 1 to %d".formatted(entry.rule().id(), none.latest()))
                        .field("toVersion")
                        .with("latestVersion", none.latest())
                        .remedy("Name one of GET /rules/%s/versions"
                                .formatted(entry.rule().id()));
            case RuleChange.AlreadySo so -> already(entry);
            case RuleChange.Unsound unsound ->
                new Problem(
                                422,
                                "unsound-check",
                                "The check of that version doesn't compile any more: "
                                        + unsound.rejected().message())
                        .field("toVersion")
                        .with("line", unsound.rejected().line())
                        .with("column", unsound.rejected().column())
                        .with("caret", unsound.rejected().caret())
                        .remedy("Apply a pack with a check that compiles");
        };
    }

    /** Somebody else's order about the same rule came first. */
    static Problem outrun(RuleEntry after) {
        return winner(after, "outrun", "%s was changed by %s at %s meanwhile");
    }

    private static Problem already(RuleEntry entry) {
        return entry.isInForce()
                ? winner(entry, "version-in-force", "%s is that version already, since %s at %s")
                : winner(entry, "retired-already", "%s was retired by %s at %s");
    }

    private static Problem winner(RuleEntry entry, String type, String sentence) {
        RuleRetired retirement = entry.retirement();
        RuleActivated last = entry.activations().getLast();
        String by = retirement == null ? last.by() : retirement.by();
        String at = (retirement == null ? last.activatedAt() : retirement.retiredAt()).toString();
        return new Problem(409, type, sentence.formatted(entry.rule().id(), by, at))
                .with("winner", by)
                .with("at", at)
                .with("version", last.definition().version())
                .remedy("Read the rule as it is now, and decide again");
    }
}
