package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckResult;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;

/** Whether an episode that ended in silence ended because what the rule asks for was brought about. */
public final class Prevention {

    private Prevention() {}

    /**
     * True when the rule had a say and now holds on other values of the facts that it reads.
     *
     * @param check of the version of the rule that had triggered
     * @param facts of the decision that ended the episode
     */
    public static boolean isShown(Episode episode, Check check, Facts facts) {
        if (!episode.hadSay()) {
            return false;
        }
        CheckResult now = check.on(facts);
        return now.outcome() == RuleOutcome.HELD && !now.sawDigest().equals(episode.lastSawDigest());
    }
}
