package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.CheckPoint;
import java.util.List;

/**
 * The rules that ever spoke of a workflow, with what became of each.
 *
 * @param version the position of the last rule event folded; -1 when there was none
 */
public record RuleBookRecord(long version, List<RuleRecord> rules) {

    public RuleBookRecord {
        rules = List.copyOf(rules);
    }

    /** Those that have a say at a checkpoint now. */
    public List<RuleRecord> inForceAt(CheckPoint checkPoint) {
        return rules.stream()
                .filter(rule -> rule.checkPoint() == checkPoint && rule.inForce())
                .toList();
    }

    /** How the book as it stands is cited as evidence. */
    public String citation() {
        return "rule-book@" + version;
    }
}
