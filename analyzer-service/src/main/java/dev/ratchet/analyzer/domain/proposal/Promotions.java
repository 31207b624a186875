package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.ViolationId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Decides what a pattern calls for, from how it and its improvements stand now. Asked again after its answer stands on the
 * log, it answers nothing.
 *
 * <p>A pattern has one open proposal at most. Where patterns of other workflows are alike and deserve a proposal too, one
 * covers them all: the oldest that is open, else a new one. Each must meet the criteria of its own workflow. A rejected
 * proposal comes back when its patterns have twice as many violations as it rested on.
 */
public final class Promotions {

    private static final int MOST = OneProposal.MOST;

    private final Candidates candidates;
    private final OneProposal joining;

    public Promotions(Candidates candidates) {
        this.candidates = candidates;
        this.joining = new OneProposal(candidates);
    }

    /** What a pattern calls for, in the order in which it is to be said. */
    public List<Promotion> of(Candidate candidate) {
        List<Improvement> open = candidate.open();
        if (open.isEmpty()) {
            return isReady(candidate) ? promoted(candidate) : List.of();
        }
        List<Candidate> about = about(open);
        boolean isNews = open.size() > 1 || hasChanged(open.getFirst(), about);
        return isNews ? amended(open, about, related(candidate)) : List.of();
    }

    /**
     * The same where somebody else may have said something at the same time: also open proposals that are about the same
     * become one, and a rule that two came to is brought by one.
     */
    public List<Promotion> afresh(Candidate candidate) {
        List<Improvement> open = candidate.open();
        if (open.isEmpty()) {
            return of(candidate);
        }
        List<Candidate> related = related(candidate);
        List<Candidate> about = about(open);
        boolean isNews = open.size() > 1
                || hasChanged(open.getFirst(), about)
                || joining.of(open, related).size() > 1
                || !isAsSaid(open.getFirst());
        return isNews ? amended(open, about, related) : List.of();
    }

    private boolean isAsSaid(Improvement open) {
        OtherDrafts others = OtherDrafts.beside(open, candidates);
        return open.rules().stream().allMatch(others::isAsSaid);
    }

    /** Whether it deserves a proposal that it does not have. */
    private boolean isReady(Candidate candidate) {
        Optional<Improvement> latest = candidate.latest();
        boolean isFree = candidate.open().isEmpty()
                && latest.map(known -> known.status() == Improvement.Status.REJECTED && hasDoubled(known))
                        .orElse(true);
        return isFree && candidate.meetsCriteria();
    }

    /** Of more evidence than a proposal may name only the latest is known; all of that must be new. */
    private boolean hasDoubled(Improvement rejected) {
        List<Candidate> about = about(List.of(rejected));
        int then = rejected.violations().size();
        if (then >= Bounds.LIST) {
            return Collections.disjoint(newest(about), new HashSet<>(rejected.violations()));
        }
        int now = about.stream().mapToInt(one -> one.violations().size()).sum();
        return now >= 2 * Math.max(1, then);
    }

    private List<Promotion> promoted(Candidate candidate) {
        List<Candidate> related = related(candidate);
        List<Improvement> open = related.stream()
                .flatMap(one -> one.open().stream())
                .distinct()
                .sorted(Improvement.OLDEST_FIRST)
                .limit(1)
                .toList();
        if (!open.isEmpty() && about(open).size() < MOST) {
            return amended(open, and(about(open), List.of(candidate)), related);
        }
        List<Candidate> about =
                and(List.of(candidate), related.stream().filter(this::isReady).toList());
        Optional<Improvement> rejected = about.stream()
                .flatMap(one -> one.latest().stream())
                .filter(known -> known.status() == Improvement.Status.REJECTED)
                .findFirst();
        return List.of(new Promotion.Propose(about, rejected));
    }

    /** The oldest stays and takes in what the others are about, and what else is alike and deserves a proposal. */
    private List<Promotion> amended(List<Improvement> open, List<Candidate> about, List<Candidate> related) {
        List<Improvement> all = joining.of(open, related);
        Improvement kept = all.getFirst();
        List<Promotion> said = new ArrayList<>();
        all.stream().skip(1).forEach(other -> said.add(new Promotion.Supersede(other, kept)));
        List<Candidate> together = and(
                and(about(List.of(kept)), about),
                and(about(all), related.stream().filter(this::isReady).toList()));
        if (!together.isEmpty()) {
            said.add(new Promotion.Amend(kept, together));
        }
        return said;
    }

    private List<Candidate> related(Candidate candidate) {
        return candidates.relatedTo(candidate);
    }

    /** The patterns of these improvements as they stand now. */
    private List<Candidate> about(List<Improvement> improvements) {
        return and(
                improvements.stream()
                        .flatMap(improvement -> improvement.patterns().stream())
                        .flatMap(pattern -> candidates.find(pattern).stream())
                        .toList(),
                List.of());
    }

    /**
     * Whether a proposal is to say something else: its patterns are others, or a tenth of its evidence is, which up to ten
     * violations is each one.
     */
    private static boolean hasChanged(Improvement open, List<Candidate> about) {
        Set<ViolationId> now = new HashSet<>(newest(about));
        Set<ViolationId> then = new HashSet<>(open.violations());
        long come = now.stream().filter(one -> !then.contains(one)).count();
        long gone = then.stream().filter(one -> !now.contains(one)).count();
        boolean isMuch = 10 * Math.max(come, gone) >= then.size();
        return !about.isEmpty() && come + gone > 0 && (isMuch || then.size() <= 10);
    }

    /** The violations that a proposal about these patterns rests on, as many as it may name; the latest stay. */
    static List<ViolationId> newest(List<Candidate> about) {
        return Family.newest(about.stream().map(Candidate::portrait).toList());
    }

    private static List<Candidate> and(Collection<Candidate> first, Collection<Candidate> more) {
        Map<String, Candidate> byId = new LinkedHashMap<>();
        Stream.concat(first.stream(), more.stream()).forEach(one -> byId.putIfAbsent(one.id(), one));
        return byId.values().stream().limit(MOST).toList();
    }
}
