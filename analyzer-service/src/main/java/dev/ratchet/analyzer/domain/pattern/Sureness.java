package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.wording.Counted;
import java.util.Optional;

/** Says how surely the members of a pattern belong together: a measured share where there is one, else what they share. */
public final class Sureness {

    private Sureness() {}

    /** One sentence without its full stop; empty where nobody said anything. */
    public static Optional<String> of(Portrait portrait) {
        Certainty certainty = portrait.certainty();
        if (certainty == null) {
            return Optional.empty();
        }
        return Optional.of(
                switch (certainty.basis()) {
                    case CALIBRATED ->
                        certainty.isSure()
                                ? "Calibrated: at least 80 % of its violations belong together, as in 93 of 100"
                                        + " patterns that are as sure"
                                : "Calibrated: less than 80 % of its violations may belong together";
                    case BY_PERSON -> "Not calibrated: " + because(portrait);
                    default -> "Too small to calibrate: " + because(portrait);
                });
    }

    /** What a pattern that was not calibrated rests on instead, as the rest of a sentence. */
    public static String because(Portrait portrait) {
        int frequency = portrait.frequency();
        Certainty certainty = portrait.certainty();
        if (frequency == 1 || certainty == null) {
            return "it has " + Counted.of(frequency, "violation");
        }
        return switch (certainty.basis()) {
            case IDENTICAL -> "all of its %d violations say the same, names and numbers aside".formatted(frequency);
            case SAME_GAP ->
                "all of its %d violations have the same expected and actual behaviour".formatted(frequency);
            case BY_PERSON -> "a person said that its %d violations are the same problem".formatted(frequency);
            default ->
                portrait.mostAlike() == 1
                        ? "no two of its %d violations say the same, or have the same expected and actual behaviour"
                                .formatted(frequency)
                        : "%d of its %d violations say the same, or have the same expected and actual behaviour"
                                .formatted(portrait.mostAlike(), frequency);
        };
    }
}
