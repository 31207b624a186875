package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the enforcer writes on {@link Topic#RULES}: the rule book is a fold of this topic; keyed by rule. */
public sealed interface RuleEvent extends Event {

    RuleId rule();

    @Override
    default String key() {
        return rule().toString();
    }

    /**
     * Emitted when a rule, a new version of it or an older version again comes into the book; the whole rule.
     *
     * @param pack the pack that it was applied with; absent when it follows from an improvement
     * @param restores the older version whose definition this is, when it was rolled back to
     * @param reason why it was rolled back
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleActivated(
            Rule definition,
            String by,
            Instant activatedAt,
            @Nullable PackOrigin pack,
            @Nullable Integer restores,
            @Nullable String reason)
            implements RuleEvent {

        @JsonCreator
        public RuleActivated {
            Bounds.present("definition", definition);
            Bounds.name("by", by);
            Bounds.time("activatedAt", activatedAt);
            if (restores != null) {
                Bounds.within("restores", restores, 1, definition.version() - 1);
            }
            Bounds.optionalText("reason", reason);
        }

        /** A rule that follows from an improvement. */
        public RuleActivated(Rule definition, String by, Instant activatedAt) {
            this(definition, by, activatedAt, null, null, null);
        }

        @Override
        public RuleId rule() {
            return definition.id();
        }

        @Override
        public Instant at() {
            return activatedAt;
        }
    }

    /**
     * Emitted when a rule gets more or less say.
     *
     * @param figures what the change rests on, by name
     */
    record RuleModeChanged(
            RuleId rule,
            RuleMode from,
            RuleMode to,
            String reason,
            Map<String, Double> figures,
            String by,
            Instant changedAt)
            implements RuleEvent {

        public RuleModeChanged {
            Bounds.present("rule", rule);
            Bounds.present("from", from);
            if (Bounds.present("to", to) == from) {
                throw new InvalidValue("to", "another mode than before", to.wireName());
            }
            Bounds.text("reason", reason);
            figures = Bounds.figures("figures", figures);
            Bounds.name("by", by);
            Bounds.time("changedAt", changedAt);
        }

        @Override
        public Instant at() {
            return changedAt;
        }
    }

    /** Emitted when a person fixes the mode of a rule, or lets go of it again. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RuleModePinned(RuleId rule, @Nullable RuleMode mode, String by, String reason, Instant pinnedAt)
            implements RuleEvent {

        public RuleModePinned {
            Bounds.present("rule", rule);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("pinnedAt", pinnedAt);
        }

        @Override
        public Instant at() {
            return pinnedAt;
        }
    }

    /** Emitted when a rule leaves the book. */
    record RuleRetired(RuleId rule, String by, String reason, Instant retiredAt) implements RuleEvent {

        public RuleRetired {
            Bounds.present("rule", rule);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("retiredAt", retiredAt);
        }

        @Override
        public Instant at() {
            return retiredAt;
        }
    }

    /**
     * Emitted when somebody asks for an exception.
     *
     * @param versions a glob over the artifact's version; absent means every version
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record WaiverRequested(
            String waiver,
            RuleId rule,
            String artifact,
            @Nullable String versions,
            String reason,
            Instant expiresAt,
            String by,
            Instant requestedAt)
            implements RuleEvent {

        public WaiverRequested {
            Bounds.name("waiver", waiver);
            Bounds.present("rule", rule);
            Bounds.name("artifact", artifact);
            Bounds.optionalText("versions", versions);
            Bounds.text("reason", reason);
            Bounds.time("expiresAt", expiresAt);
            Bounds.name("by", by);
            if (!expiresAt.isAfter(Bounds.time("requestedAt", requestedAt))) {
                throw new InvalidValue("expiresAt", "after requestedAt", expiresAt);
            }
        }

        @Override
        public Instant at() {
            return requestedAt;
        }
    }

    /** Emitted when a reviewer, not the one who asked, grants an exception. */
    record WaiverGranted(String waiver, RuleId rule, String by, String reason, Instant grantedAt) implements RuleEvent {

        public WaiverGranted {
            Bounds.name("waiver", waiver);
            Bounds.present("rule", rule);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("grantedAt", grantedAt);
        }

        @Override
        public Instant at() {
            return grantedAt;
        }
    }

    /** Emitted when an exception ends before its time. */
    record WaiverRevoked(String waiver, RuleId rule, String by, String reason, Instant revokedAt) implements RuleEvent {

        public WaiverRevoked {
            Bounds.name("waiver", waiver);
            Bounds.present("rule", rule);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("revokedAt", revokedAt);
        }

        @Override
        public Instant at() {
            return revokedAt;
        }
    }
}
