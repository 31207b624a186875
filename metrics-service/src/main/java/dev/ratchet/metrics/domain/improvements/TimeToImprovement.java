package dev.ratchet.metrics.domain.improvements;

import dev.ratchet.metrics.domain.statistics.Figure;
import dev.ratchet.metrics.domain.statistics.Medians;
import java.time.Duration;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;

/**
 * How many days it usually takes from the first violation of a pattern to a rule in warn or enforce, and each stage of it:
 * medians over the improvements that have come that far.
 */
public record TimeToImprovement(Figure whole, Figure toProposal, Figure toApproval, Figure toEnforcement) {

    public static TimeToImprovement of(Collection<Journey> journeys) {
        return new TimeToImprovement(
                underWayNoted(median(journeys, Journey::whole, "improvements in force"), journeys),
                median(journeys, Journey::toProposal, "proposals"),
                median(journeys, Journey::toApproval, "approvals"),
                median(journeys, Journey::toEnforcement, "improvements in force"));
    }

    private static Figure median(
            Collection<Journey> journeys, Function<Journey, Optional<Duration>> stage, String counted) {
        return Medians.days(
                journeys.stream().map(stage).flatMap(Optional::stream).toList(), counted);
    }

    private static Figure underWayNoted(Figure figure, Collection<Journey> journeys) {
        long underWay =
                journeys.stream().filter(journey -> journey.enforced() == null).count();
        return underWay == 0 ? figure : figure.noting("improvements still under way, not counted: " + underWay);
    }
}
