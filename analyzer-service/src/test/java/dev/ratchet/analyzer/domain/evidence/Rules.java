package dev.ratchet.analyzer.domain.evidence;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rule {@code RULE-WF-001} of the tests, which came from the first violation, as the rule book's topic tells it. */
public final class Rules {

    public static final RuleId ID = RuleId.of("WF", 1);
    private static final Instant EARLY = Instant.parse("2025-10-02T12:00:00Z");

    private Rules() {}

    public static RuleRecord active(long offset, RuleMode mode) {
        return Objects.requireNonNull(after(null, activated(mode), offset));
    }

    /** In enforce since {@code offset}; the exception is asked for and granted by the next two events. */
    public static RuleRecord waived(String artifact, long offset) {
        RuleRecord asked = after(
                active(offset, RuleMode.ENFORCE),
                new WaiverRequested(
                        "WVR-1",
                        ID,
                        artifact,
                        null,
                        "no time",
                        Instant.parse("2026-01-01T00:00:00Z"),
                        "reporter-1",
                        EARLY),
                offset + 1);
        return Objects.requireNonNull(
                after(asked, new WaiverGranted("WVR-1", ID, "reviewer-1", "so be it", EARLY), offset + 2));
    }

    public static @Nullable RuleRecord after(@Nullable RuleRecord before, RuleEvent event, long offset) {
        return RuleRecord.after(
                before,
                new Recorded<>(
                        event,
                        "event-" + offset,
                        "/ratchet/enforcer",
                        new LogPosition(Topic.RULES, 0, offset),
                        EARLY,
                        null,
                        null));
    }

    public static RuleActivated activated(RuleMode mode) {
        return new RuleActivated(
                new Rule(
                        ID,
                        1,
                        "crate-ready",
                        "A crate is ready",
                        CheckPoint.PRE_DEPLOY,
                        RuleSeverity.BLOCKING,
                        mode,
                        "custom.crate",
                        "Pack it",
                        new Rule.Scope("shipping", null, null),
                        OnError.ALLOW,
                        null,
                        null,
                        ViolationId.parse("VIOL-2025-10-31-001"),
                        null,
                        LocalDate.parse("2025-10-02")),
                "reviewer-1",
                EARLY);
    }
}
