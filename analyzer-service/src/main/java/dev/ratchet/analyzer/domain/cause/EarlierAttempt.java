package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.cause.EarlierImprovement.Fate;
import dev.ratchet.analyzer.domain.wording.Counted;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether an improvement addressed a pattern before, and failed: it was rejected, or violations came after its approval. */
final class EarlierAttempt {

    private EarlierAttempt() {}

    static Optional<Link> link(CaseFile file) {
        return file.around().earlier().reversed().stream()
                .flatMap(earlier -> link(file, earlier).stream())
                .findFirst();
    }

    private static Optional<Link> link(CaseFile file, EarlierImprovement earlier) {
        Instant judgedAt = earlier.judgedAt();
        if (judgedAt == null || (earlier.fate() != Fate.APPROVED && earlier.fate() != Fate.REJECTED)) {
            return Optional.empty();
        }
        List<ViolationDetected> after = file.portrait().detected().stream()
                .filter(violation -> violation.detectedAt().isAfter(judgedAt))
                .toList();
        if (earlier.fate() == Fate.APPROVED && after.isEmpty()) {
            return Optional.empty();
        }
        String reason =
                earlier.fate() == Fate.REJECTED && earlier.reason() != null ? " (" + earlier.reason() + ")" : "";
        String statement = "%s addressed this and was %s on %s%s%s"
                .formatted(
                        earlier.id(),
                        earlier.fate() == Fate.APPROVED ? "approved" : "rejected",
                        judgedAt.atZone(ZoneOffset.UTC).toLocalDate(),
                        reason,
                        after.isEmpty() ? "" : "; " + Counted.of(after.size(), "violation") + " came after it");
        return Link.of(
                Link.Weight.EARLIER,
                statement,
                Stream.concat(Stream.of(earlier.id()), WhatHappened.ids(after).stream())
                        .toList());
    }
}
