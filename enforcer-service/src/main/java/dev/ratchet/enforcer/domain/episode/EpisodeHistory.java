package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Verdict;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All episodes that there have been. */
public interface EpisodeHistory {

    /** Which episodes are asked for; an absent field fits all. */
    record Filter(
            @Nullable String rule,
            @Nullable String artifact,
            @Nullable Verdict verdict) {}

    /**
     * An episode with the verdict on it and what was said against it, where there is any.
     *
     * @param disputes first those of whoever was blocked in it, then those of others; each group in the order of time
     */
    record Judged(Episode episode, @Nullable EpisodeVerdict judgement, List<Dispute> disputes) {

        public Judged {
            disputes = disputes.stream()
                    .sorted(Comparator.comparing(
                                    (Dispute dispute) -> !episode.askedBy().contains(dispute.by()))
                            .thenComparing(Dispute::at)
                            .thenComparing(Dispute::eventId))
                    .toList();
        }

        /** The dispute that counts: the one that was upheld, or else the first without an answer, or else the first. */
        public @Nullable Dispute dispute() {
            return disputes.stream()
                    .filter(Dispute::isUpheld)
                    .findFirst()
                    .or(() -> disputes.stream()
                            .filter(dispute -> dispute.settlement() == null)
                            .findFirst())
                    .orElse(disputes.isEmpty() ? null : disputes.getFirst());
        }

        /** What this person says against it. */
        public Optional<Dispute> disputeBy(String subject) {
            return disputes.stream()
                    .filter(dispute -> dispute.by().equals(subject))
                    .findFirst();
        }

        /** The dispute that this event made. */
        public Optional<Dispute> disputeOf(String event) {
            return disputes.stream()
                    .filter(dispute -> dispute.eventId().equals(event))
                    .findFirst();
        }

        public Verdict verdict() {
            return judgement == null ? Verdict.OPEN : judgement.verdict();
        }
    }

    /**
     * The episodes that a decision opened, extended or closed, however long ago that was.
     *
     * @param offset where the decision stands in its partition
     */
    List<Episode> touchedBy(GateDecided decision, long offset);

    /**
     * The episodes of these keys that a decision opened or extended.
     *
     * @param offset where the decision stands in its partition
     */
    List<Episode> spanning(Collection<EpisodeKey> keys, long offset);

    /** The episodes of one artifact of the rules that are to end a pattern, or one that it stands for. */
    List<Episode> ofPattern(String pattern, String artifact);

    Optional<Judged> find(String id);

    /**
     * The episodes that fit, by id.
     *
     * @param after the id after which the list goes on
     */
    List<Judged> list(Filter filter, @Nullable String after, int limit);
}
