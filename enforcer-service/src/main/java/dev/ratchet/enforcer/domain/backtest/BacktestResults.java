package dev.ratchet.enforcer.domain.backtest;

import dev.ratchet.events.BacktestComparison;
import dev.ratchet.events.BacktestFindings;
import dev.ratchet.events.OperationEvent.BacktestEnded;
import dev.ratchet.events.Trial;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What backtests found, in the form of the log and back. The log has less of the decisions that would have been other ones. */
final class BacktestResults {

    /** Characters that all flips together may have, so that the event stays far below the bound of a record. */
    private static final int FLIPS = 200_000;

    /** Facts that a flip names as missing. */
    private static final int MISSING = 5;

    private BacktestResults() {}

    static BacktestFindings findings(Reading reading, BacktestCounts counts) {
        return new BacktestFindings(
                counts.evaluated(),
                counts.held(),
                counts.wouldFail(),
                counts.undecided(),
                counts.caught().count(),
                counts.soundStopped().count(),
                reading.repeated(),
                reading.unreadable(),
                ProposalTrial.trial(reading, counts, List.of()),
                flips(counts.kept()));
    }

    private static List<BacktestFindings.Flip> flips(List<FlippedDecision> kept) {
        List<BacktestFindings.Flip> flips = new ArrayList<>();
        int characters = 0;
        for (FlippedDecision flip : kept) {
            List<String> missing = flip.missing().stream().limit(MISSING).toList();
            characters += flip.decisionId().length()
                    + flip.artifact().length()
                    + String.join("", missing).length();
            if (characters > FLIPS) {
                return flips;
            }
            flips.add(new BacktestFindings.Flip(flip.asFlip(), flip.outcome(), missing, flip.decidedAt()));
        }
        return flips;
    }

    static BacktestComparison comparison(Reading reading, SelfCheck.Counts counts) {
        return new BacktestComparison(
                reading.decisions(),
                reading.repeated(),
                reading.unreadable(),
                reading.from(),
                reading.to(),
                counts.decisions(),
                counts.outcomes(),
                counts.taken(),
                counts.differences(),
                counts.kept().stream()
                        .map(other -> new BacktestComparison.Difference(
                                other.decisionId(), other.rule(), other.recorded(), other.again()))
                        .toList());
    }

    static @Nullable Reading reading(BacktestEnded end) {
        BacktestFindings found = end.findings();
        if (found != null) {
            return new Reading(
                    found.trial().read(),
                    found.repeated(),
                    found.unreadable(),
                    found.trial().from(),
                    found.trial().to());
        }
        BacktestComparison compared = end.comparison();
        return compared == null
                ? null
                : new Reading(
                        compared.read(), compared.repeated(), compared.unreadable(), compared.from(), compared.to());
    }

    static BacktestCounts counts(BacktestFindings found) {
        Trial trial = found.trial();
        Map<String, Integer> missing = new LinkedHashMap<>();
        trial.missing().forEach(fact -> missing.put(fact.fact(), fact.decisions()));
        return new BacktestCounts(
                found.evaluated(),
                found.held(),
                found.wouldFail(),
                found.undecided(),
                trial.waived(),
                missing,
                trial.linked(),
                Share.of(found.caught(), trial.covered()),
                Share.of(found.soundStopped(), trial.soundRuns()),
                trial.flips(),
                found.flips().stream().map(BacktestResults::flipped).toList());
    }

    private static FlippedDecision flipped(BacktestFindings.Flip flip) {
        return new FlippedDecision(
                flip.decision().decisionId(),
                flip.decision().artifact(),
                flip.decision().from(),
                flip.decision().to(),
                flip.outcome(),
                flip.missing(),
                flip.decidedAt());
    }

    static SelfCheck.Counts selfCheck(BacktestComparison compared) {
        return new SelfCheck.Counts(
                compared.decisions(),
                compared.outcomes(),
                compared.taken(),
                compared.differences(),
                compared.firstDifferences().stream()
                        .map(other -> new SelfCheck.Difference(
                                other.decisionId(), other.rule(), other.recorded(), other.again()))
                        .toList());
    }
}
