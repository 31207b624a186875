package dev.ratchet.analyzer.rest;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.cause.FiveWhys;
import dev.ratchet.analyzer.domain.cause.ImpactFormula;
import dev.ratchet.analyzer.domain.cause.RelatedPattern;
import dev.ratchet.analyzer.domain.cause.Trend;
import dev.ratchet.analyzer.domain.cause.WherePrevented;
import dev.ratchet.events.Proposal.Impact;
import dev.ratchet.events.Proposal.Why;
import java.util.List;

/**
 * Why a pattern occurs, and how bad it is, from what is known now.
 *
 * @param checkPoint where it could be prevented: where its improvement checks it, else where its type is checked
 * @param impact with each of its factors
 * @param trend how many violations fell into the earlier and into the later half of its time; 0 and 0 below four
 * @param attributions what tells its cases from other runs, and from other violations, of the workflow
 * @param fiveWhys from what happened to the gap in the process, each with what it rests on
 * @param related patterns of other workflows that are worded alike
 */
public record CausesView(
        String pattern,
        String title,
        String checkPoint,
        Impact impact,
        Trend trend,
        List<AttributionView> attributions,
        List<Why> fiveWhys,
        List<RelatedPattern> related) {

    static CausesView of(CaseFile file) {
        return new CausesView(
                file.portrait().pattern().id(),
                file.portrait().pattern().title(),
                WherePrevented.of(file).wireName(),
                ImpactFormula.of(file),
                Trend.of(file.portrait().times()),
                file.around().attributions().stream().map(AttributionView::of).toList(),
                FiveWhys.of(file),
                file.around().related());
    }
}
