package dev.ratchet.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** Every answer that the gate gave, to be held against what a stranger finds on the log. */
final class GateLedger {

    private final ConcurrentLinkedQueue<Gate.Answer> answers = new ConcurrentLinkedQueue<>();
    private final AtomicLong sound = new AtomicLong();

    void note(Gate.Answer answer) {
        answers.add(answer);
        if (!answer.isDegraded()) {
            sound.incrementAndGet();
        }
    }

    /** How many answers were on the log when they were given, as far as they said. */
    long sound() {
        return sound.get();
    }

    List<Gate.Answer> answers() {
        return List.copyOf(answers);
    }

    long degraded() {
        return answers.size() - sound();
    }

    /** How often each reason was given. */
    Map<String, Integer> reasons() {
        Map<String, Integer> reasons = new TreeMap<>();
        answers.forEach(answer -> answer.reasons().forEach(reason -> reasons.merge(reason, 1, Integer::sum)));
        return reasons;
    }

    /** The slowest answer, in ms. */
    long slowest() {
        return answers.stream().mapToLong(Gate.Answer::took).max().orElse(0);
    }

    /** What is wrong, one line for each fault; none when log and answers tell the same. */
    List<String> faults(DecisionLog log, String artifact) {
        List<String> faults = new ArrayList<>();
        Map<String, DecisionLog.Entry> first = new HashMap<>(log.deduplicated());
        first.values().removeIf(entry -> !entry.artifact().startsWith(artifact));
        Set<String> unanswered = new HashSet<>(first.keySet());
        for (Gate.Answer answer : answers) {
            if (answer.status() != 200) {
                faults.add("refused: " + answer.status() + " " + answer.body());
                continue;
            }
            unanswered.remove(answer.id());
            DecisionLog.Entry entry = first.get(answer.id());
            if (entry == null) {
                faults.add("lost: " + answer.id());
            } else {
                fault(answer, entry).ifPresent(faults::add);
            }
        }
        unanswered.forEach(id -> faults.add("answered to nobody: " + id));
        return faults;
    }

    /** The broker's clock and the client's are one. */
    private static Optional<String> fault(Gate.Answer answer, DecisionLog.Entry entry) {
        if (entry.isAllowed() != answer.isAllowed()) {
            return Optional.of("another decision: " + answer.id());
        }
        boolean wasOnTheLog = entry.appended() <= answer.at() && !entry.isDegraded();
        return wasOnTheLog || answer.isDegraded()
                ? Optional.empty()
                : Optional.of("not said to be degraded: " + answer.id());
    }

    void mustAgreeWith(DecisionLog log, String artifact) {
        assertThat(faults(log, artifact))
                .as("faults of %d answers", answers.size())
                .isEmpty();
    }
}
