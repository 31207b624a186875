package dev.ratchet.enforcer.domain.waiver;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What people call a waiver by: the series of the day, in UTC, that it was asked for on, and its place there, from 1. */
public record WaiverNumber(String series, int count) {

    private static final Pattern FORM = Pattern.compile("(WAIV-[0-9]{4}-[0-9]{2}-[0-9]{2})-([0-9]{3,9})");

    public static String seriesOf(Instant requestedAt) {
        return "WAIV-" + LocalDate.ofInstant(requestedAt, ZoneOffset.UTC);
    }

    /** The number in an id; empty for an id of another form, which a waiver may have all the same. */
    public static Optional<WaiverNumber> in(String id) {
        Matcher matcher = FORM.matcher(id);
        return matcher.matches()
                ? Optional.of(new WaiverNumber(matcher.group(1), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "%s-%03d".formatted(series, count);
    }
}
