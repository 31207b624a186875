package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.gate.Forecast;
import java.util.List;

/**
 * What a later checkpoint would say of today's facts.
 *
 * @param allowed whether the artifact might pass there
 * @param failing the rules that would fail
 * @param wanted the facts that its rules lack today
 */
public record ForecastView(String checkPoint, boolean allowed, List<GateEntry> failing, List<String> wanted) {

    static ForecastView of(Forecast.AtCheckPoint later) {
        return new ForecastView(
                later.checkPoint().wireName(),
                later.allowed(),
                later.failing().stream().map(GateEntry::of).toList(),
                later.wanted());
    }
}
