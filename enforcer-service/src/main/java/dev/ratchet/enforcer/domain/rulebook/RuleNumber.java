package dev.ratchet.enforcer.domain.rulebook;

import dev.ratchet.events.RuleId;

/** The series that a rule is numbered in, {@code RULE-ARCH}, and its place there, from 1. */
public record RuleNumber(String series, int count) {

    public static RuleNumber of(RuleId rule) {
        int dash = rule.value().lastIndexOf('-');
        return new RuleNumber(
                rule.value().substring(0, dash), Integer.parseInt(rule.value().substring(dash + 1)));
    }

    public static String seriesOf(String area) {
        return "RULE-" + area;
    }
}
