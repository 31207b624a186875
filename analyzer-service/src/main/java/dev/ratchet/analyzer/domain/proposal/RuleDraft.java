package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.cause.WherePrevented;
import dev.ratchet.analyzer.domain.learning.Learned;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.wording.Masking;
import dev.ratchet.analyzer.domain.wording.Slug;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleBasis;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Writes the rule of a proposal: with the learned check, or, where nothing could be learned, with the template of the
 * violation's type.
 */
final class RuleDraft {

    private final CaseFile file;
    private final Requirement requirement;
    private final String step;

    /** @param step that a template asks for */
    RuleDraft(CaseFile file, Requirement requirement, String step) {
        this.file = file;
        this.requirement = requirement;
        this.step = step;
    }

    /** With the check that was learned, else from the template. */
    DraftRule of(Lesson lesson) {
        return lesson instanceof Learned learned ? learned(learned) : fromTemplate();
    }

    private DraftRule learned(Learned learned) {
        return draft(
                learned.checkPoint(),
                learned.check(),
                RuleBasis.LEARNED,
                learned.violating(),
                learned.sound(),
                learned.precisionBound(),
                learned.runnersUp());
    }

    private DraftRule fromTemplate() {
        String check = TemplateCheck.of(file, requirement, step);
        return draft(WherePrevented.of(file.first().type()), check, RuleBasis.TEMPLATE, 0, 0, null, List.of());
    }

    private DraftRule draft(
            CheckPoint checkPoint,
            String check,
            RuleBasis basis,
            int violating,
            int sound,
            @Nullable Double precisionBound,
            List<String> runnersUp) {
        ViolationDetected first = file.first();
        return new DraftRule(
                RuleId.areaOf(first.type()),
                name(first),
                requirement.expected(),
                checkPoint,
                severity(checkPoint, check),
                check,
                remediation(check),
                new Rule.Scope(first.workflow(), null, null),
                basis,
                violating,
                sound,
                precisionBound,
                runnersUp);
    }

    private String name(ViolationDetected first) {
        Masking masking = Masking.of(first.context().affectedArtifact(), first.artifactVersion(), first.run());
        return Slug.of(
                        masking.words(requirement.expected()),
                        file.portrait().pattern().slug())
                .text();
    }

    /** After the deployment there is nothing left to block, and a step that the workflow does not know blocks nobody. */
    private RuleSeverity severity(CheckPoint checkPoint, String check) {
        boolean asksForUnknownStep =
                TemplateCheck.asksForStep(check) && file.declaredStep().isEmpty();
        return checkPoint == CheckPoint.POST_DEPLOY || asksForUnknownStep
                ? RuleSeverity.WARNING
                : RuleSeverity.BLOCKING;
    }

    private String remediation(String check) {
        Optional<String> stated = requirement.remediation();
        return stated.orElseGet(() -> Requirement.bounded(
                "See that this holds: %s. It is checked with %s".formatted(requirement.expected(), check)));
    }
}
