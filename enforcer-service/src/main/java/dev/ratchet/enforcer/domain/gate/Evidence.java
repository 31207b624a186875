package dev.ratchet.enforcer.domain.gate;

import dev.ratchet.enforcer.domain.check.Requirements;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleInForce;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Rule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a collector must bring for an artifact at a checkpoint: the facts that the rules in scope may read.
 *
 * @param facts of all the rules together, in alphabetical order
 */
public record Evidence(List<String> facts, List<OfRule> rules) {

    public Evidence {
        facts = List.copyOf(facts);
        rules = List.copyOf(rules);
    }

    /**
     * What one rule may read.
     *
     * @param questions what it looks for in files, documents and lists, with the artifact's name filled in
     */
    public record OfRule(Rule rule, List<String> facts, List<String> questions) {

        public OfRule {
            facts = List.copyOf(facts);
            questions = List.copyOf(questions);
        }
    }

    public static Evidence wanted(CheckPoint checkPoint, Artifact artifact, @Nullable String workflow, RuleBook book) {
        Facts known = new GateCall(checkPoint, artifact, workflow, null, Facts.none()).facts();
        List<OfRule> rules = book.inScope(checkPoint, artifact, workflow).stream()
                .map(inForce -> of(inForce, known, inForce.scope().unsaid(artifact, workflow)))
                .toList();
        Set<String> all = new TreeSet<>();
        rules.forEach(rule -> all.addAll(rule.facts()));
        return new Evidence(List.copyOf(all), rules);
    }

    /** @param unsaid what its scope asks for besides */
    private static OfRule of(RuleInForce inForce, Facts known, List<String> unsaid) {
        Requirements requirements = inForce.check().requirements();
        List<String> facts = Stream.concat(unsaid.stream(), filled(requirements.facts(), known).stream())
                .distinct()
                .toList();
        return new OfRule(inForce.rule(), facts, filled(requirements.questions(), known));
    }

    private static List<String> filled(List<String> templates, Facts known) {
        return templates.stream()
                .map(template -> Template.filled(template, known))
                .toList();
    }
}
