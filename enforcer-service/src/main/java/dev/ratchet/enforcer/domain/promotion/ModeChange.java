package dev.ratchet.enforcer.domain.promotion;

import dev.ratchet.events.EventId;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import java.time.Instant;
import java.util.Locale;

/** A change of mode that is due, as the event that says so. */
public final class ModeChange {

    private static final String BY = "enforcer-service";

    private ModeChange() {}

    /** The same for everyone who finds this change due: of a rule, a version and a test there is one. */
    public static String id(RuleId rule, TrackRecords.Known known) {
        return EventId.hash(
                "mode",
                rule.value(),
                Integer.toString(known.version()),
                Integer.toString(known.record().changes()));
    }

    public static RuleModeChanged event(RuleId rule, Assessment assessment, RuleMode to, Instant at) {
        return new RuleModeChanged(rule, assessment.mode(), to, reason(assessment, to), assessment.figures(), BY, at);
    }

    private static String reason(Assessment assessment, RuleMode to) {
        Evidence evidence = assessment.evidence();
        boolean isPromotion = to.compareTo(assessment.mode()) > 0;
        return String.format(
                Locale.ROOT,
                "%d of %d judged episodes since the last change were false positives: %s",
                evidence.allFalsePositives(),
                evidence.episodes(),
                isPromotion ? "few enough for more say" : "too many for the say it had");
    }
}
