package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happens to proposals, on {@link Topic#IMPROVEMENTS}; keyed by improvement. The analyzer proposes, amends and
 * supersedes; the enforcer backtests, approves and rejects.
 */
public sealed interface ImprovementEvent extends Event {

    ImprovementId id();

    @Override
    default String key() {
        return id().toString();
    }

    /** Emitted by the analyzer when a pattern meets the promotion criteria; revision 1. */
    record ImprovementProposed(ImprovementId id, int revision, Proposal proposal, String by, Instant proposedAt)
            implements ImprovementEvent {

        public ImprovementProposed {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 1, 1);
            Bounds.present("proposal", proposal);
            Bounds.name("by", by);
            Bounds.time("proposedAt", proposedAt);
        }

        @Override
        public Instant at() {
            return proposedAt;
        }
    }

    /** Emitted by the analyzer when new evidence changes an open proposal; the whole proposal, with the next revision. */
    record ImprovementAmended(ImprovementId id, int revision, Proposal proposal, String by, Instant amendedAt)
            implements ImprovementEvent {

        public ImprovementAmended {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 2, Integer.MAX_VALUE);
            Bounds.present("proposal", proposal);
            Bounds.name("by", by);
            Bounds.time("amendedAt", amendedAt);
        }

        @Override
        public Instant at() {
            return amendedAt;
        }
    }

    /**
     * Emitted by the enforcer when the draft rules have been tried on recorded decisions. The counts are of the first of
     * them.
     *
     * @param evaluated decisions that were in the rule's scope
     * @param wouldFail decisions in which the rule would not have held
     * @param undecided decisions that lacked a fact
     * @param caught violations of the pattern that it would have caught
     * @param soundStopped sound runs that it would have stopped
     * @param trial what else was seen; absent in events of before it was told
     * @param others what came of the further rules of the proposal, where they check something else; empty in events of
     *     before they were tried
     */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record ImprovementBacktested(
            ImprovementId id,
            int revision,
            int evaluated,
            int wouldFail,
            int undecided,
            int caught,
            int soundStopped,
            Instant backtestedAt,
            @Nullable Trial trial,
            List<RuleTrial> others)
            implements ImprovementEvent {

        public ImprovementBacktested {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 1, Integer.MAX_VALUE);
            Bounds.within("evaluated", evaluated, 0, Integer.MAX_VALUE);
            Bounds.within("wouldFail", wouldFail, 0, evaluated);
            Bounds.within("undecided", undecided, 0, evaluated);
            Bounds.within("caught", caught, 0, Integer.MAX_VALUE);
            Bounds.within("soundStopped", soundStopped, 0, Integer.MAX_VALUE);
            Bounds.time("backtestedAt", backtestedAt);
            others = Bounds.list("others", others);
        }

        /** The backtest of a proposal with one rule. */
        public ImprovementBacktested(
                ImprovementId id,
                int revision,
                int evaluated,
                int wouldFail,
                int undecided,
                int caught,
                int soundStopped,
                Instant backtestedAt,
                @Nullable Trial trial) {
            this(id, revision, evaluated, wouldFail, undecided, caught, soundStopped, backtestedAt, trial, List.of());
        }

        @Override
        public Instant at() {
            return backtestedAt;
        }
    }

    /** Emitted by the enforcer when a reviewer approves one revision; the first verdict on the log is the one that counts. */
    record ImprovementApproved(
            ImprovementId id, int revision, RuleMode mode, String by, String reason, Instant approvedAt)
            implements ImprovementEvent {

        public ImprovementApproved {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 1, Integer.MAX_VALUE);
            Bounds.present("mode", mode);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("approvedAt", approvedAt);
        }

        @Override
        public Instant at() {
            return approvedAt;
        }
    }

    /** Emitted by the enforcer when a reviewer rejects one revision. */
    record ImprovementRejected(ImprovementId id, int revision, String by, String reason, Instant rejectedAt)
            implements ImprovementEvent {

        public ImprovementRejected {
            Bounds.present("id", id);
            Bounds.within("revision", revision, 1, Integer.MAX_VALUE);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("rejectedAt", rejectedAt);
        }

        @Override
        public Instant at() {
            return rejectedAt;
        }
    }

    /** Emitted by the analyzer when another improvement takes the place of an open one. */
    record ImprovementSuperseded(ImprovementId id, ImprovementId supersededBy, String reason, Instant supersededAt)
            implements ImprovementEvent {

        public ImprovementSuperseded {
            Bounds.present("id", id);
            if (Bounds.present("supersededBy", supersededBy).equals(id)) {
                throw new InvalidValue("supersededBy", "another improvement", supersededBy);
            }
            Bounds.text("reason", reason);
            Bounds.time("supersededAt", supersededAt);
        }

        @Override
        public Instant at() {
            return supersededAt;
        }
    }
}
