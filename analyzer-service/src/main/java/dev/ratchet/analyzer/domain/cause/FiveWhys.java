package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Proposal.Why;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The chain from what happened to the gap in the process: what happened, whether the step was done or is in the workflow
 * at all, what the members say and have in common, why no gate stopped it, what an earlier improvement came to, and whether
 * anything makes the process hold. Each link cites what it rests on; where evidence ends, so does the chain.
 */
public final class FiveWhys {

    private static final int LINKS = 5;

    private FiveWhys() {}

    /** The chain for a pattern, which could have been stopped where its improvement checks it, see {@link WherePrevented}. */
    public static List<Why> of(CaseFile file) {
        return of(file, List.of(), WherePrevented.of(file));
    }

    /**
     * The chain for a pattern that is not alone.
     *
     * @param alike files of patterns of other workflows that are about the same
     * @param checkPoint where the process could have been stopped
     */
    public static List<Why> of(CaseFile file, List<CaseFile> alike, CheckPoint checkPoint) {
        Speaking speaking = Speaking.of(file);
        List<Link> all = Stream.of(
                        WhatHappened.link(file, alike),
                        StepAtFault.link(file),
                        InCommon.stated(file),
                        InCommon.circumstances(file),
                        new GateQuestion(file, speaking, checkPoint).link(),
                        EarlierAttempt.link(file),
                        new Enforcement(file, speaking).link())
                .flatMap(Optional::stream)
                .toList();
        Set<Link> weighty = all.stream()
                .sorted(Comparator.comparing(Link::weight))
                .limit(LINKS)
                .collect(Collectors.toSet());
        return all.stream().filter(weighty::contains).map(Link::why).toList();
    }
}
