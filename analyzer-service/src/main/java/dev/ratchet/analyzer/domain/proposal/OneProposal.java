package dev.ratchet.analyzer.domain.proposal;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Which open proposals become one, because they are about patterns that are alike: as many as one can be about. */
final class OneProposal {

    /** Patterns that one proposal covers. */
    static final int MOST = 20;

    private final Candidates candidates;

    OneProposal(Candidates candidates) {
        this.candidates = candidates;
    }

    /**
     * The oldest first.
     *
     * @param open proposals of one pattern, which become one in any case
     * @param related patterns that are alike
     */
    List<Improvement> of(List<Improvement> open, List<Candidate> related) {
        Set<Improvement> joined = new LinkedHashSet<>(open);
        Set<String> patterns = patterns(open);
        related.stream()
                .flatMap(one -> one.open().stream())
                .distinct()
                .sorted(Improvement.OLDEST_FIRST)
                .forEach(other -> {
                    Set<String> more = patterns(List.of(other));
                    more.addAll(patterns);
                    if (more.size() <= MOST) {
                        patterns.addAll(more);
                        joined.add(other);
                    }
                });
        return joined.stream().sorted(Improvement.OLDEST_FIRST).toList();
    }

    /** As they are called now. */
    private Set<String> patterns(Collection<Improvement> improvements) {
        return improvements.stream()
                .flatMap(improvement -> improvement.patterns().stream())
                .flatMap(pattern -> candidates.find(pattern).stream())
                .map(Candidate::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
