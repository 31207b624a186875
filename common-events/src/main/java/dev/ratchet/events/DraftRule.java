package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A rule that is proposed: everything but its number, its mode and its dates.
 *
 * @param area what it will be numbered in, for example {@code ARCH}
 * @param basis whether the check was learned from facts or comes from a template
 * @param violating how many violating documents of facts the check fails on
 * @param sound how many sound documents of facts the check holds on
 * @param precisionBound the exact one-sided 95 % lower bound of the share of true alarms, 0..1; absent for a template
 * @param runnersUp checks that separate the evidence as well
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DraftRule(
        String area,
        String name,
        String description,
        CheckPoint checkPoint,
        RuleSeverity severity,
        String check,
        String remediation,
        Rule.Scope scope,
        RuleBasis basis,
        int violating,
        int sound,
        @Nullable Double precisionBound,
        List<String> runnersUp) {

    public DraftRule {
        RuleId.area("rule.area", area);
        Bounds.name("rule.name", name);
        Bounds.text("rule.description", description);
        Bounds.present("rule.checkPoint", checkPoint);
        Bounds.present("rule.severity", severity);
        Bounds.text("rule.check", check, Rule.MAX_CHECK);
        Bounds.text("rule.remediation", remediation);
        scope = scope == null ? Rule.Scope.everything() : scope;
        Bounds.present("rule.basis", basis);
        Bounds.within("rule.violating", violating, 0, Integer.MAX_VALUE);
        Bounds.within("rule.sound", sound, 0, Integer.MAX_VALUE);
        if (precisionBound != null) {
            Bounds.share("rule.precisionBound", precisionBound);
        }
        runnersUp = Bounds.texts("rule.runnersUp", runnersUp);
    }
}
