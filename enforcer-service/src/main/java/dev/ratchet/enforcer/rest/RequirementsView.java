package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.gate.Evidence;
import java.util.List;

/**
 * What a collector must bring for an artifact at a checkpoint.
 *
 * @param facts that the rules in scope may read, all together
 */
public record RequirementsView(String checkPoint, String artifact, List<String> facts, List<OfRule> rules) {

    /**
     * What one rule may read.
     *
     * @param facts their paths; <code>[]</code> stands for each element of a list
     * @param questions what it looks for: its calls about files and documents, and elements of lists such as
     *     <code>custom.approvals[].role == "security"</code>; what only an evaluation knows stands as <code>${…}</code>
     */
    public record OfRule(
            String rule, String name, String severity, String mode, List<String> facts, List<String> questions) {

        static OfRule of(Evidence.OfRule evidence) {
            return new OfRule(
                    evidence.rule().id().toString(),
                    evidence.rule().name(),
                    evidence.rule().severity().wireName(),
                    evidence.rule().mode().wireName(),
                    evidence.facts(),
                    evidence.questions());
        }
    }

    static RequirementsView of(String checkPoint, String artifact, Evidence evidence) {
        return new RequirementsView(
                checkPoint,
                artifact,
                evidence.facts(),
                evidence.rules().stream().map(OfRule::of).toList());
    }
}
