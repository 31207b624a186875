package dev.ratchet.analyzer.domain.proposal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What the state of a pattern calls for. */
public sealed interface Promotion {

    /**
     * A first proposal, or one after a rejection.
     *
     * @param about the patterns that it covers, the one that called for it first
     * @param rejected the one that it takes up again
     */
    record Propose(List<Candidate> about, Optional<Improvement> rejected) implements Promotion {

        public Propose {
            about = List.copyOf(about);
        }
    }

    /**
     * The next revision of a proposal that nobody has judged yet.
     *
     * @param about the patterns that it covers now, its own first
     */
    record Amend(Improvement open, List<Candidate> about) implements Promotion {

        public Amend {
            about = List.copyOf(about);
        }

        public int revision() {
            return open.revision() + 1;
        }
    }

    /**
     * When all that it rests on was there. The tables may know of later violations than the event that asked.
     *
     * @param asked when that event happened
     */
    static Instant since(List<Candidate> about, Instant asked) {
        return about.stream()
                .map(candidate -> candidate.portrait().lastSeen())
                .filter(asked::isBefore)
                .max(Comparator.naturalOrder())
                .orElse(asked);
    }

    /** An open proposal gives way to an older one that covers what it is about. */
    record Supersede(Improvement open, Improvement by) implements Promotion {}
}
