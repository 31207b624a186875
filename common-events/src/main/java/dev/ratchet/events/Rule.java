package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it stands in the book: one check at one checkpoint.
 *
 * @param version counts from 1; a change or a rollback is the next version
 * @param check a CEL expression over facts that is true when all is well
 * @param remediation what to do when it is not; may name {@code ${artifact.name}} and the like
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Rule(
        RuleId id,
        int version,
        String name,
        String description,
        CheckPoint checkPoint,
        RuleSeverity severity,
        RuleMode mode,
        String check,
        String remediation,
        Scope scope,
        OnError onError,
        @Nullable String owner,
        @Nullable String rationale,
        @Nullable ViolationId relatedViolation,
        @Nullable ImprovementId relatedImprovement,
        LocalDate addedDate) {

    /** Characters in a check. */
    public static final int MAX_CHECK = 4_000;

    public Rule {
        Bounds.present("id", id);
        Bounds.within("version", version, 1, Integer.MAX_VALUE);
        Bounds.name("name", name);
        Bounds.text("description", description);
        Bounds.present("checkPoint", checkPoint);
        Bounds.present("severity", severity);
        Bounds.present("mode", mode);
        Bounds.text("check", check, MAX_CHECK);
        Bounds.text("remediation", remediation);
        scope = scope == null ? Scope.everything() : scope;
        onError = onError == null ? defaultOnError(severity, mode) : onError;
        Bounds.optionalName("owner", owner);
        Bounds.optionalText("rationale", rationale);
        Bounds.present("addedDate", addedDate);
    }

    /** What an unknown fact means where nobody said: it blocks for a blocking rule that is enforced, else it does not. */
    public static OnError defaultOnError(RuleSeverity severity, RuleMode mode) {
        return severity == RuleSeverity.BLOCKING && mode == RuleMode.ENFORCE ? OnError.BLOCK : OnError.ALLOW;
    }

    /**
     * Which artifacts a rule speaks of; an absent field speaks of all.
     *
     * @param artifactPattern a glob over the artifact's name, {@code *} and {@code ?}
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scope(
            @Nullable String workflow,
            @Nullable String artifactKind,
            @Nullable String artifactPattern) {

        public Scope {
            Bounds.optionalName("scope.workflow", workflow);
            Bounds.optionalName("scope.artifactKind", artifactKind);
            Bounds.optionalText("scope.artifactPattern", artifactPattern);
        }

        public static Scope everything() {
            return new Scope(null, null, null);
        }
    }
}
