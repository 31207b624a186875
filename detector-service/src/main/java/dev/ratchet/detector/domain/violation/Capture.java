package dev.ratchet.detector.domain.violation;

import java.util.Optional;

/**
 * Decides what becomes of a finding. Within one run the same fact is one violation, whoever notices it; without a run
 * nobody can tell whether two findings are the same, so each is a violation of its own.
 */
public final class Capture {

    private final Violations violations;
    private final ViolationNumbers numbers;

    public Capture(Violations violations, ViolationNumbers numbers) {
        this.violations = violations;
        this.numbers = numbers;
    }

    /** @param eventId the id that the event about the finding is to have */
    public Captured captured(Finding finding, String eventId) {
        Optional<Violation> sameEvent = violations.byEvent(eventId);
        if (sameEvent.isPresent()) {
            return new Captured.SaidBefore(sameEvent.get());
        }
        Optional<Violation> sameFact = finding.run() == null
                ? Optional.empty()
                : violations.latestLike(finding.fingerprint()).filter(Violation::isOpen);
        return sameFact.map(known -> seenAgain(finding, known))
                .orElseGet(() -> new Captured.New(finding.detected(numbers.next(finding.series(), eventId))));
    }

    private static Captured seenAgain(Finding finding, Violation known) {
        return known.isKnownFrom(finding.source())
                ? new Captured.SaidBefore(known)
                : new Captured.SeenBefore(known, finding.observed(known));
    }
}
