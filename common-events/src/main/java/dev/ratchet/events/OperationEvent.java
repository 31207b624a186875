package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What operators did to a service's tables, which backtests people ran, and what it had to keep from the log for a while, on {@link Topic#OPERATIONS}; keyed by service; written by each service for itself. */
public sealed interface OperationEvent extends Event {

    String service();

    @Override
    default String key() {
        return service();
    }

    /** The CloudEvents source of the service that it speaks of; from any other it is refused. */
    default String source() {
        return EventType.PREFIX + service();
    }

    /** Emitted when an operator accepts that events are gone, so that a fold that is LOST goes on after the gap. */
    record GapAccepted(
            String service,
            String fold,
            String topic,
            int partition,
            long from,
            long to,
            String by,
            String reason,
            Instant acceptedAt)
            implements OperationEvent {

        public GapAccepted {
            Bounds.name("service", service);
            Bounds.name("fold", fold);
            Bounds.name("topic", topic);
            Bounds.within("partition", partition, 0, Integer.MAX_VALUE);
            if (Bounds.atLeast("from", from, 0) > to) {
                throw new InvalidValue("to", "an offset not before from", to);
            }
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("acceptedAt", acceptedAt);
        }

        @Override
        public Instant at() {
            return acceptedAt;
        }
    }

    /** Emitted when an operator asks for a quarantined event to be folded again. */
    record EventRedriven(
            String service,
            String fold,
            String topic,
            int partition,
            long offset,
            String by,
            String reason,
            Instant redrivenAt)
            implements OperationEvent {

        public EventRedriven {
            Bounds.name("service", service);
            Bounds.name("fold", fold);
            Bounds.name("topic", topic);
            Bounds.within("partition", partition, 0, Integer.MAX_VALUE);
            Bounds.atLeast("offset", offset, 0);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("redrivenAt", redrivenAt);
        }

        @Override
        public Instant at() {
            return redrivenAt;
        }
    }

    /** Emitted when an operator has a fold's table built anew from the log. */
    record TableRebuilt(String service, String fold, String by, String reason, Instant rebuiltAt)
            implements OperationEvent {

        public TableRebuilt {
            Bounds.name("service", service);
            Bounds.name("fold", fold);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("rebuiltAt", rebuiltAt);
        }

        @Override
        public Instant at() {
            return rebuiltAt;
        }
    }

    /** Emitted when a rebuilt table takes the place of the old one. */
    record TableSwitched(String service, String fold, String by, String reason, Instant switchedAt)
            implements OperationEvent {

        public TableSwitched {
            Bounds.name("service", service);
            Bounds.name("fold", fold);
            Bounds.name("by", by);
            Bounds.text("reason", reason);
            Bounds.time("switchedAt", switchedAt);
        }

        @Override
        public Instant at() {
            return switchedAt;
        }
    }

    /**
     * Emitted when the broker takes events again from a replica that had to keep decisions in its journal for more than a
     * second, before those decisions. Until {@link JournalDrained} the log doesn't have them all.
     *
     * @param replica the enforcer that made the first of them, at {@code since}
     */
    record DecisionsJournalled(String service, String replica, String firstDecision, Instant since)
            implements OperationEvent {

        public DecisionsJournalled {
            Bounds.name("service", service);
            Bounds.name("replica", replica);
            Bounds.name("firstDecision", firstDecision);
            Bounds.time("since", since);
        }

        @Override
        public Instant at() {
            return since;
        }
    }

    /**
     * Emitted when all decisions that a replica had kept since {@code firstDecision} are on the log.
     *
     * @param decisions how many there were
     */
    record JournalDrained(String service, String replica, String firstDecision, long decisions, Instant drainedAt)
            implements OperationEvent {

        public JournalDrained {
            Bounds.name("service", service);
            Bounds.name("replica", replica);
            Bounds.name("firstDecision", firstDecision);
            Bounds.atLeast("decisions", decisions, 1);
            Bounds.time("drainedAt", drainedAt);
        }

        @Override
        public Instant at() {
            return drainedAt;
        }
    }

    /**
     * Emitted by the enforcer when somebody asks for a backtest, before it begins.
     *
     * @param backtest its id
     * @param replica the enforcer that runs it, and alone can tell how far it has come
     * @param request a digest of what was asked for
     * @param improvement whose draft rule is tried; absent when it is of something else
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BacktestStarted(
            String service,
            String backtest,
            String replica,
            String request,
            @Nullable ImprovementId improvement,
            String by,
            Instant startedAt)
            implements OperationEvent {

        public BacktestStarted {
            Bounds.name("service", service);
            Bounds.name("backtest", backtest);
            Bounds.name("replica", replica);
            Bounds.name("request", request);
            Bounds.name("by", by);
            Bounds.time("startedAt", startedAt);
        }

        @Override
        public Instant at() {
            return startedAt;
        }
    }

    /**
     * Emitted by the enforcer when a backtest that somebody asked for is over.
     *
     * @param outcome {@code done}, {@code cancelled} or {@code failed}
     * @param read decisions that were read, of {@code total}
     * @param problem why it failed
     * @param findings of a rule that was tried to the end
     * @param comparison of the book of then, judged again to the end
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record BacktestEnded(
            String service,
            String backtest,
            String outcome,
            long read,
            long total,
            @Nullable String problem,
            @Nullable BacktestFindings findings,
            @Nullable BacktestComparison comparison,
            Instant endedAt)
            implements OperationEvent {

        public BacktestEnded {
            Bounds.name("service", service);
            Bounds.name("backtest", backtest);
            Bounds.name("outcome", outcome);
            Bounds.atLeast("read", read, 0);
            Bounds.atLeast("total", total, 0);
            Bounds.time("endedAt", endedAt);
        }

        @Override
        public Instant at() {
            return endedAt;
        }
    }
}
