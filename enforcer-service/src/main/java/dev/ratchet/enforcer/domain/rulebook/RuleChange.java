package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.check.Compilation;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleRetired;
import java.time.Instant;
import java.util.Optional;

/** What becomes of an order to roll a rule back or to take it out of the book: an event to publish, or a refusal. */
public sealed interface RuleChange {

    /** The order stands; its event says so. Whether it wins is seen when it is folded. */
    record Accepted(RuleEvent event) implements RuleChange {}

    /** The order is refused. */
    sealed interface Refused extends RuleChange {}

    /** The rule has no such version. */
    record NoSuchVersion(int latest) implements Refused {}

    /** The rule is as the order wants it already. */
    record AlreadySo() implements Refused {}

    /** The check of that version doesn't compile any more. */
    record Unsound(Compilation.Rejected rejected) implements Refused {}

    /** The older version's definition as the next version. */
    static RuleChange rolledBack(
            RuleEntry entry, int toVersion, String by, String reason, Instant at, CheckLanguage language) {
        Rule latest = entry.activations().getLast().definition();
        Optional<Rule> wanted = entry.versions().stream()
                .filter(rule -> rule.version() == toVersion)
                .findFirst();
        if (wanted.isEmpty()) {
            return new NoSuchVersion(latest.version());
        }
        if (toVersion == latest.version() && entry.isInForce()) {
            return new AlreadySo();
        }
        if (language.compile(wanted.get().check()) instanceof Compilation.Rejected rejected) {
            return new Unsound(rejected);
        }
        Rule next = Versions.as(latest.version() + 1, wanted.get());
        return new Accepted(new RuleActivated(next, by, at, null, toVersion, reason));
    }

    /** The rule out of the book; its versions stay known. */
    static RuleChange retired(RuleEntry entry, String by, String reason, Instant at) {
        return entry.isInForce() ? new Accepted(new RuleRetired(entry.rule().id(), by, reason, at)) : new AlreadySo();
    }
}
