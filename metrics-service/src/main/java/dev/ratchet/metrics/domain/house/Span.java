package dev.ratchet.metrics.domain.house;

import java.time.Duration;
import java.time.Instant;

/**
 * The time that figures speak of; both ends belong to it. An open end is the newest event on the log, never the clock, so that
 * the same log always gives the same figures.
 */
public record Span(Instant from, Instant to) {

    /** How long the period is that violations are counted in, where nobody says: the three months of the target. */
    public static final Duration PERIOD = Duration.ofDays(90);

    public static Span of(Question question, Instant newestEvent) {
        Instant from = question.from() == null ? Instant.EPOCH : question.from();
        Instant to = question.to() == null ? newestEvent : question.to();
        return new Span(from, to.isBefore(from) ? from : to);
    }

    /** The period whose violations are held against those of the period before. */
    public Span period(Question question) {
        return question.from() == null ? new Span(to.minus(PERIOD), to) : this;
    }

    /** The stretch of the same length before this one. */
    public Span before() {
        return new Span(from.minus(length()), from);
    }

    public Duration length() {
        return Duration.between(from, to);
    }
}
