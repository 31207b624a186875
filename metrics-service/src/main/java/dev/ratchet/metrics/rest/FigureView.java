package dev.ratchet.metrics.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Figure.Measured;
import dev.ratchet.metrics.domain.statistics.Figure.NotEnoughData;
import dev.ratchet.metrics.domain.statistics.Measure;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** One figure as it is shown: a value with its 95 % interval, or the reason why there is none; with its counts and its target. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description = "A value with its 95 % interval, or the reason why there is not enough data",
        examples = Examples.PREVENTION_RATE)
public record FigureView(
        @Nullable Double value,

        @Schema(description = "The lower limit of the 95 % interval") @Nullable
        Double low,

        @Schema(description = "The upper limit of the 95 % interval; absent when the value may be as large as it likes")
        @Nullable
        Double high,

        @Schema(description = "How many of the n observations were of the kind that is measured") @Nullable
        Long count,

        @Schema(description = "How many observations the figure rests on")
        long n,

        @Nullable TargetView target,

        @Schema(
                description =
                        "Whether the value reaches the target; the interval tells how sure that is. Absent as long"
                                + " as there is not enough data to judge it")
        @Nullable
        Boolean met,

        @Schema(
                description = "Why it is not judged whether the value reaches the target",
                examples = "not enough data: 1 of 20 observations")
        @Nullable
        String unjudged,

        @Schema(description = "Why there is no value") @Nullable
        String reason,

        @Schema(description = "What to know before relying on the value") @Nullable
        String note) {

    /** What the value is to reach: exactly one bound. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record TargetView(
            @Nullable Double above,
            @Nullable Double below,
            @Nullable Double atMost,

            @Schema(description = "From how many observations on it is judged whether the value reaches it")
            long judgedFrom) {}

    static FigureView of(Measure measure, Figure figure) {
        TargetView target = target(measure);
        return switch (figure) {
            case NotEnoughData nothing ->
                new FigureView(null, null, null, null, nothing.n(), target, null, null, nothing.reason(), null);
            case Measured measured ->
                new FigureView(
                        measured.value(),
                        measured.interval().low(),
                        finite(measured.interval().high()),
                        measured.count(),
                        measured.n(),
                        target,
                        (target == null || isTooLittle(measure, measured)) ? null : measure.isMetBy(measured.value()),
                        isTooLittle(measure, measured)
                                ? "not enough data: %d of %d observations".formatted(measured.n(), measure.enough())
                                : null,
                        null,
                        measured.note());
        };
    }

    private static boolean isTooLittle(Measure measure, Measured measured) {
        return measured.n() < measure.enough();
    }

    private static @Nullable TargetView target(Measure measure) {
        double bound = measure.bound();
        return switch (measure.relation()) {
            case ABOVE -> new TargetView(bound, null, null, measure.enough());
            case BELOW -> new TargetView(null, bound, null, measure.enough());
            case AT_MOST -> new TargetView(null, null, bound, measure.enough());
            case NONE -> null;
        };
    }

    private static @Nullable Double finite(double value) {
        return Double.isInfinite(value) ? null : value;
    }
}
