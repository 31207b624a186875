package dev.ratchet.detector.domain.violation;

/** Gives violations their numbers: the same event always gets the same one. */
@FunctionalInterface
public interface ViolationNumbers {

    int next(String series, String eventId);
}
