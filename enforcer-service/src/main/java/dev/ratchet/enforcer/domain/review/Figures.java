package dev.ratchet.enforcer.domain.review;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.ImprovementEvent.ImprovementBacktested;
import dev.ratchet.events.RuleTrial;
import dev.ratchet.events.Trial;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a backtest says of one rule of a proposal.
 *
 * @param rule what it checks and where, for the further ones; empty for the first
 */
record Figures(
        String rule,
        int evaluated,
        int undecided,
        int caught,
        int soundStopped,
        @Nullable Trial trial) {

    private static final int SHORT_CHECK = 80;

    /** Of the first rule and of every further one. */
    static List<Figures> of(ImprovementBacktested tested) {
        Figures first = new Figures(
                "", tested.evaluated(), tested.undecided(), tested.caught(), tested.soundStopped(), tested.trial());
        return Stream.concat(Stream.of(first), tested.others().stream().map(Figures::of))
                .toList();
    }

    private static Figures of(RuleTrial other) {
        return new Figures(
                other.checkPoint().wireName() + " " + Bounds.beginning(other.check(), SHORT_CHECK),
                other.evaluated(),
                other.undecided(),
                other.caught(),
                other.soundStopped(),
                other.trial());
    }

    /** The figures of all of them in words. */
    static String reason(List<Figures> all) {
        String words = all.stream().map(Figures::words).collect(Collectors.joining("; "));
        return Bounds.beginning("Backtest " + words + "; bounds are exact, one-sided, 95 %", Bounds.TEXT);
    }

    private String words() {
        Trial seen = Objects.requireNonNull(trial);
        return String.format(
                Locale.ROOT,
                "%sover %d decisions, %d undecided: it catches %d of %d violations (at least %.1f %%) and stops %d of"
                        + " %d sound runs (at most %.1f %%)",
                rule.isEmpty() ? "" : "of " + rule + " ",
                evaluated,
                undecided,
                caught,
                seen.covered(),
                100 * Objects.requireNonNull(seen.caughtAtLeast()),
                soundStopped,
                seen.soundRuns(),
                100 * Objects.requireNonNull(seen.soundStoppedAtMost()));
    }
}
