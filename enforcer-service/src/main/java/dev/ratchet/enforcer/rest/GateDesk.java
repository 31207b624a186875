package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.Replica;
import dev.ratchet.enforcer.domain.gate.Circumstances;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** What all decisions of this replica have in common: their numbers, their doubts, and that they are counted. */
@ApplicationScoped
public class GateDesk {

    private final CurrentRuleBook current;
    private final Clock clock;
    private final Map<CheckPoint, Counter> allowed;
    private final Map<CheckPoint, Counter> blocked;
    private final Counter degraded;
    private final Duration staleAfter;
    private final String replica;
    private final AtomicLong sequence = new AtomicLong();

    GateDesk(CurrentRuleBook current, Clock clock, MeterRegistry meters, Replica called, EnforcerConfig config) {
        this.current = current;
        this.clock = clock;
        this.allowed = counters(meters, true);
        this.blocked = counters(meters, false);
        this.degraded = meters.counter("ratchet.gate.degraded");
        this.staleAfter = config.staleAfter();
        this.replica = called.name();
    }

    /** Under what the next decision is made. */
    Circumstances circumstances(String id, String suppliedBy, boolean isDegraded) {
        return new Circumstances(id, suppliedBy, isDegraded, replica, sequence.incrementAndGet(), clock.instant());
    }

    /** What may make a decision another than it would be without an outage. */
    List<String> doubts(Duration age, boolean isUnchecked) {
        boolean isStale = age.compareTo(staleAfter) > 0;
        if (!isStale && !isUnchecked && !current.isFromDisk()) {
            return List.of();
        }
        return Stream.of(
                        current.isFromDisk() ? "rule-book-from-disk" : "",
                        isStale ? "rule-book-stale" : "",
                        isUnchecked ? "key-unchecked" : "")
                .filter(doubt -> !doubt.isEmpty())
                .toList();
    }

    /** Counts a decision that is about to be answered. */
    void count(GateDecided decided, List<String> reasons) {
        Objects.requireNonNull((decided.allowed() ? allowed : blocked).get(decided.checkPoint()))
                .increment();
        if (!reasons.isEmpty()) {
            degraded.increment();
        }
    }

    private static Map<CheckPoint, Counter> counters(MeterRegistry meters, boolean isAllowed) {
        Map<CheckPoint, Counter> counters = new EnumMap<>(CheckPoint.class);
        for (CheckPoint checkPoint : CheckPoint.values()) {
            counters.put(
                    checkPoint,
                    meters.counter(
                            "ratchet.gate.decisions",
                            "checkpoint",
                            checkPoint.wireName(),
                            "allowed",
                            String.valueOf(isAllowed)));
        }
        return counters;
    }
}
