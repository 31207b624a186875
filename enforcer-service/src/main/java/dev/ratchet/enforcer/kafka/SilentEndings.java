package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.episode.Episode;
import dev.ratchet.enforcer.domain.episode.Prevention;
import dev.ratchet.enforcer.domain.rulebook.KnownRules;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.DatabaseUnavailable;
import dev.ratchet.log.Fold;
import dev.ratchet.log.Positions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;

/**
 * Asks a rule again on the facts of the decision in which it was silent: in the version that had triggered, so that the
 * answer is the same whenever it is asked for.
 */
@ApplicationScoped
public class SilentEndings {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final KnownRules rules;
    private final CheckLanguage language;
    private final Positions positions;
    private final String fold;

    SilentEndings(KnownRules rules, CheckLanguage language, Positions positions, Fold<RuleEvent> fold) {
        this.rules = rules;
        this.language = language;
        this.positions = positions;
        this.fold = fold.name();
    }

    /** Whether a decision that closed an episode shows that it was prevented. */
    boolean arePrevention(Episode episode, GateDecided decision) {
        if (!episode.hadSay()) {
            return false;
        }
        LogPosition book = new LogPosition(Topic.RULES, 0, decision.ruleBookVersion());
        if (!positions.await(fold, book, PATIENCE)) {
            throw new DatabaseUnavailable(new IllegalStateException("fold " + fold + " is behind " + book));
        }
        List<Rule> versions =
                rules.find(episode.key().rule()).map(RuleEntry::versions).orElse(List.of());
        return versions.stream()
                .filter(version -> version.version() == episode.ruleVersion())
                .anyMatch(version -> Prevention.isShown(episode, language.checkOf(version.check()), decision.facts()));
    }
}
