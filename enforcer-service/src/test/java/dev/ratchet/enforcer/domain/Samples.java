package dev.ratchet.enforcer.domain;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.Event;
import dev.ratchet.events.EventId;
import dev.ratchet.events.ImpactClass;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.ImprovementType;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Outlook;
import dev.ratchet.events.ProcessChange;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleBasis;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.events.RuleEvent.WaiverRevoked;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Small true-to-life values for the tests. */
public final class Samples {

    public static final Instant NOW = Instant.parse("2025-10-30T09:00:00Z");
    public static final RuleId RULE = new RuleId("RULE-ARCH-001");
    public static final Artifact BILLING = new Artifact("billing", "1.2.0", "service", null);
    public static final String CHECK = "exists('services/' + artifact.name + '/')";

    private static final Duration TEN_DAYS = Duration.ofDays(10);

    private Samples() {}

    public static Rule rule(RuleSeverity severity, RuleMode mode) {
        return rule(RULE, severity, mode, CHECK, null, Rule.Scope.everything());
    }

    public static Rule rule(
            RuleId id,
            RuleSeverity severity,
            RuleMode mode,
            String check,
            @Nullable OnError onError,
            Rule.Scope scope) {
        return new Rule(
                id,
                1,
                "service-folder-exists",
                "${artifact.name} has a folder",
                CheckPoint.PRE_DEPLOY,
                severity,
                mode,
                check,
                "Create services/${artifact.name}/ for ${workflow}",
                scope,
                onError == null ? Rule.defaultOnError(severity, mode) : onError,
                null,
                null,
                ViolationId.parse("VIOL-2025-10-29-001"),
                improvementId(),
                LocalDate.parse("2025-10-30"));
    }

    /** The rule as another version. */
    public static Rule version(int version, Rule rule) {
        return new Rule(
                rule.id(),
                version,
                rule.name(),
                rule.description(),
                rule.checkPoint(),
                rule.severity(),
                rule.mode(),
                rule.check(),
                rule.remediation(),
                rule.scope(),
                rule.onError(),
                rule.owner(),
                rule.rationale(),
                rule.relatedViolation(),
                rule.relatedImprovement(),
                rule.addedDate());
    }

    public static ImprovementId improvementId() {
        return ImprovementId.parse("IMP-2025-10-30-001");
    }

    public static ImprovementProposed proposed(@Nullable String check) {
        return new ImprovementProposed(improvementId(), 1, proposal(check), "analyzer-service", NOW);
    }

    public static Proposal proposal(@Nullable String check) {
        return proposalOf(check == null ? null : draft(check));
    }

    public static Proposal proposalOf(@Nullable DraftRule draft) {
        return new Proposal(
                "p-1",
                "service-folder-missing",
                "release",
                ViolationType.ARCHITECTURE,
                ImprovementType.ENFORCEMENT_RULE,
                "Every service has its folder",
                new Proposal.Gap("a folder", "no folder"),
                new Proposal.Impact(ImpactClass.HIGH, 2, 2, Map.of()),
                List.of(),
                new ProcessChange("release", "check it", null, null),
                "The service has its folder",
                draft,
                List.of(ViolationId.parse("VIOL-2025-10-29-001")),
                0.9,
                List.of(),
                null);
    }

    /** A proposal that rests on a violation in release and on one in service-release, with a rule for each. */
    public static Proposal covering(String check, String elsewhere) {
        return covering(
                draft(check, CheckPoint.PRE_DEPLOY, new Rule.Scope("release", null, null)),
                draft(elsewhere, CheckPoint.PRE_DEPLOY, new Rule.Scope("service-release", null, null)));
    }

    /** The same with these rules. */
    public static Proposal covering(DraftRule draft, DraftRule elsewhere) {
        Proposal own = proposalOf(draft);
        ViolationId there = ViolationId.parse("VIOL-2025-10-29-002");
        Outlook.Covered covered = new Outlook.Covered(
                "p-2", "service-folder-missing", "service-release", List.of(there), elsewhere, null);
        return new Proposal(
                own.pattern(),
                own.patternSlug(),
                own.workflow(),
                own.violationType(),
                own.type(),
                own.title(),
                own.gap(),
                own.impact(),
                own.fiveWhys(),
                own.processChange(),
                own.checklistItem(),
                own.rule(),
                List.of(own.violations().getFirst(), there),
                own.confidence(),
                own.against(),
                new Outlook("fewer without one", List.of(), List.of(), null, List.of(covered), null));
    }

    public static DraftRule draft(String check) {
        return draft(check, CheckPoint.PRE_DEPLOY, Rule.Scope.everything());
    }

    public static DraftRule draft(String check, CheckPoint checkPoint, Rule.Scope scope) {
        return new DraftRule(
                "ARCH",
                "service-folder-exists",
                "${artifact.name} has a folder",
                checkPoint,
                RuleSeverity.BLOCKING,
                check,
                "Create services/${artifact.name}/",
                scope,
                RuleBasis.LEARNED,
                2,
                1,
                null,
                List.of());
    }

    /** Of billing in the workflow release, noticed now. */
    public static ViolationDetected violation(String id, SourceKind kind, String source) {
        return violation(id, kind, source, "billing", NOW);
    }

    public static ViolationDetected violation(
            String id, SourceKind kind, String source, String artifact, Instant detectedAt) {
        return new ViolationDetected(
                ViolationId.parse(id),
                ViolationType.ARCHITECTURE,
                Severity.HIGH,
                "It has no folder",
                detectedAt,
                new ViolationEvent.Context("release", "deploy", "a folder", "no folder", artifact),
                new ViolationEvent.Source(kind, source),
                "alice",
                "f-1",
                null,
                null,
                null,
                null,
                null,
                null);
    }

    /** Of {@link #RULE} for billing, asked for by alice now, for ten days. */
    public static WaiverRequested requested(String waiver, @Nullable String versions) {
        return new WaiverRequested(waiver, RULE, "billing", versions, "it moves", NOW.plus(TEN_DAYS), "alice", NOW);
    }

    public static WaiverGranted granted(String waiver, String by, Instant at) {
        return new WaiverGranted(waiver, RULE, by, "agreed", at);
    }

    public static WaiverRevoked revoked(String waiver, String by, Instant at) {
        return new WaiverRevoked(waiver, RULE, by, "it is there", at);
    }

    public static <E extends Event> Recorded<E> at(long offset, E event) {
        return at(offset, EventId.hash("event", Long.toString(offset)), event);
    }

    public static <E extends Event> Recorded<E> at(long offset, String id, E event) {
        return new Recorded<>(event, id, "/ratchet/test", new LogPosition(Topic.RULES, 0, offset), NOW, null, null);
    }
}
