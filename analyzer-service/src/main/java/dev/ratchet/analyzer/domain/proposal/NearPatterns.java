package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.cause.RelatedPattern;
import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Neighbour;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Sight;
import dev.ratchet.analyzer.domain.pattern.Sights;
import dev.ratchet.events.Outlook.NearPattern;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Finds the patterns that a reviewer may take for the same problem as a proposal's: near in meaning, in other words. */
public final class NearPatterns {

    private static final int MOST = 5;

    private final KnownPatterns patterns;
    private final Sights sights;

    public NearPatterns(KnownPatterns patterns, Sights sights) {
        this.patterns = patterns;
        this.sights = sights;
    }

    /**
     * Those of the own workflow first, since they can be merged; then the nearest of others.
     *
     * @param about the files of a proposal's patterns, its own first; none of these is near
     */
    public List<NearPattern> of(List<CaseFile> about) {
        CaseFile main = about.getFirst();
        Set<String> known = new HashSet<>();
        about.forEach(file -> known.add(file.portrait().pattern().id()));
        main.around().related().stream().map(RelatedPattern::pattern).forEach(known::add);
        Sight sight = sights.of(main.portrait());
        return Stream.concat(sight.nearest().stream(), sight.related().stream())
                .filter(Neighbour::isRelated)
                .filter(near -> known.add(near.pattern().id()))
                .flatMap(this::near)
                .limit(MOST)
                .toList();
    }

    private Stream<NearPattern> near(Neighbour near) {
        return patterns.portrait(near.pattern().id()).filter(portrait -> portrait.frequency() > 0).stream()
                .map(portrait -> near(portrait, near.likeness()));
    }

    private static NearPattern near(Portrait portrait, double likeness) {
        return new NearPattern(
                portrait.pattern().id(),
                portrait.pattern().slug(),
                portrait.pattern().title(),
                portrait.pattern().workflow(),
                portrait.frequency(),
                Math.round(likeness * 100) / 100.0);
    }
}
