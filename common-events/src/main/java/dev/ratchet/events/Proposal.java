package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Outlook.Covered;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed; the same in a proposal and in its amendments.
 *
 * @param outlook what it is expected to bring; absent in proposals of before it was told
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Proposal(
        String pattern,
        String patternSlug,
        String workflow,
        ViolationType violationType,
        ImprovementType type,
        String title,
        Gap gap,
        Impact impact,
        List<Why> fiveWhys,
        ProcessChange processChange,
        String checklistItem,
        @Nullable DraftRule rule,
        List<ViolationId> violations,
        double confidence,
        List<String> against,
        @Nullable Outlook outlook) {

    /** What was expected, and what happened instead. */
    public record Gap(String expected, String actual) {

        public Gap {
            Bounds.text("gap.expected", expected);
            Bounds.text("gap.actual", actual);
        }
    }

    /**
     * How bad a pattern is.
     *
     * @param factors each factor's name with its value, so that the class can be followed
     */
    public record Impact(ImpactClass impactClass, int frequency, int artifacts, Map<String, Double> factors) {

        public Impact {
            Bounds.present("impact.impactClass", impactClass);
            Bounds.within("impact.frequency", frequency, 1, Integer.MAX_VALUE);
            Bounds.within("impact.artifacts", artifacts, 1, Integer.MAX_VALUE);
            factors = Bounds.figures("impact.factors", factors);
        }
    }

    /**
     * One link of the chain from what happened to the systemic gap.
     *
     * @param evidence what the statement rests on: ids of events, violations, decisions or rules
     */
    public record Why(String statement, List<String> evidence) {

        public Why {
            Bounds.text("fiveWhys.statement", statement);
            evidence = Bounds.texts("fiveWhys.evidence", evidence);
            if (evidence.isEmpty()) {
                throw new InvalidValue("fiveWhys.evidence", "a list of at least one element", "empty");
            }
        }
    }

    public Proposal {
        Bounds.name("pattern", pattern);
        Bounds.name("patternSlug", patternSlug);
        Bounds.name("workflow", workflow);
        Bounds.present("violationType", violationType);
        Bounds.present("type", type);
        Bounds.text("title", title);
        Bounds.present("gap", gap);
        Bounds.present("impact", impact);
        fiveWhys = Bounds.list("fiveWhys", fiveWhys);
        Bounds.within("fiveWhys", fiveWhys.size(), 0, 5);
        Bounds.present("processChange", processChange);
        Bounds.text("checklistItem", checklistItem);
        violations = Bounds.list("violations", violations);
        Bounds.share("confidence", confidence);
        against = Bounds.texts("against", against);
    }

    /** The patterns of other workflows that it covers too. */
    public List<Covered> covers() {
        return outlook == null ? List.of() : outlook.covers();
    }

    /** Every workflow that it is about, its own first. */
    public List<String> workflows() {
        return Stream.concat(Stream.of(workflow), covers().stream().map(Covered::workflow))
                .distinct()
                .toList();
    }

    /**
     * The violations that it rests on in one workflow.
     *
     * @param ofWorkflow absent for all
     */
    public List<ViolationId> violationsIn(@Nullable String ofWorkflow) {
        if (ofWorkflow == null) {
            return violations;
        }
        Set<ViolationId> there = new HashSet<>(workflow.equals(ofWorkflow) ? violations : List.of());
        covers().stream()
                .filter(covered -> !covered.workflow().equals(ofWorkflow))
                .forEach(covered -> there.removeAll(covered.violations()));
        covers().stream()
                .filter(covered -> covered.workflow().equals(ofWorkflow))
                .forEach(covered -> there.addAll(covered.violations()));
        return violations.stream().filter(there::contains).toList();
    }

    /** The rules that are to follow from it, its own first. */
    public List<DraftRule> rules() {
        return Stream.concat(
                        Stream.ofNullable(rule),
                        covers().stream().map(Covered::rule).flatMap(Stream::ofNullable))
                .toList();
    }

    /** What it changes in every workflow that it is about, its own first. */
    public List<ProcessChange> processChanges() {
        return Stream.concat(
                        Stream.of(processChange),
                        covers().stream().map(Covered::processChange).flatMap(Stream::ofNullable))
                .toList();
    }
}
