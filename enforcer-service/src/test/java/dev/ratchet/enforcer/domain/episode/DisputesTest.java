package dev.ratchet.enforcer.domain.episode;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.at;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.episode.Dispute.Settlement;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.Accepted;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.DisputedAlready;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.NotBlocked;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.NotDisputed;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.OwnDispute;
import dev.ratchet.enforcer.domain.episode.DisputeDecision.SettledAlready;
import dev.ratchet.enforcer.domain.episode.EpisodeHistory.Judged;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.TriggerEvent;
import dev.ratchet.events.TriggerEvent.EpisodeDisputed;
import dev.ratchet.events.TriggerEvent.EpisodeJudged;
import dev.ratchet.events.Verdict;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DisputesTest {

    private static final EpisodeDisputed DISPUTED = new EpisodeDisputed("e-1", RULE, "ci", "it is there", NOW);
    private static final EpisodeDisputed BY_ALICE = new EpisodeDisputed("e-1", RULE, "alice", "me too", NOW);
    private static final Settlement UPHELD = new Settlement(true, "bob", "one name only", NOW);
    private static final Settlement REJECTED = new Settlement(false, "bob", "it is not", NOW);

    @Test
    void whoever_was_blocked_disputes_it_and_a_reporter_may_for_others() {
        Judged judged = judged(RuleMode.ENFORCE, null);

        assertThat(DisputeDecision.dispute(judged, "ci", false, "it is there", NOW))
                .isEqualTo(new Accepted(DISPUTED));
        assertThat(DisputeDecision.dispute(judged, "alice", true, "it is there", NOW))
                .isInstanceOf(Accepted.class);
        assertThat(DisputeDecision.dispute(judged, "other-ci", false, "it is there", NOW))
                .isEqualTo(new NotBlocked("other-ci"));
    }

    @Test
    void a_reporter_disputes_what_nobody_has_and_each_who_was_blocked_once() {
        Judged judged = judged(RuleMode.ENFORCE, dispute(DISPUTED));

        assertThat(DisputeDecision.dispute(judged, "alice", true, "me too", NOW))
                .isEqualTo(new DisputedAlready(dispute(DISPUTED)));
        assertThat(DisputeDecision.dispute(judged, "ci", true, "again", NOW))
                .isEqualTo(new DisputedAlready(dispute(DISPUTED)));
    }

    @Test
    void what_others_say_does_not_take_the_place_of_whoever_was_blocked() {
        Dispute byAlice = dispute(BY_ALICE);
        Dispute rejected =
                dispute(BY_ALICE, accepted(DisputeDecision.settle(judged(RuleMode.ENFORCE, byAlice), REJECTED)));
        Dispute upheld = dispute(BY_ALICE, accepted(DisputeDecision.settle(judged(RuleMode.ENFORCE, byAlice), UPHELD)));

        assertThat(DisputeDecision.dispute(judged(RuleMode.ENFORCE, byAlice), "ci", false, "it is there", NOW))
                .isEqualTo(new Accepted(DISPUTED));
        assertThat(DisputeDecision.dispute(judged(RuleMode.ENFORCE, rejected), "ci", false, "it is there", NOW))
                .isEqualTo(new Accepted(DISPUTED));
        assertThat(DisputeDecision.dispute(judged(RuleMode.ENFORCE, upheld), "ci", false, "it is there", NOW))
                .isEqualTo(new DisputedAlready(upheld));
    }

    @Test
    void whoever_was_blocked_is_answered_before_others_and_nobody_answers_their_own() {
        Dispute byAlice = dispute(BY_ALICE);
        Dispute byCi = new Dispute("e-1", "d-2", "ci", "it is there", NOW.plusSeconds(9), null);
        Judged both = new Judged(judged(RuleMode.ENFORCE, null).episode(), null, List.of(byAlice, byCi));
        Judged answered = new Judged(both.episode(), null, List.of(byAlice, byCi.answered(REJECTED)));

        assertThat(both.dispute()).isEqualTo(byCi);
        assertThat(accepted(DisputeDecision.settle(both, UPHELD)).evidence()).isEqualTo("d-2");
        assertThat(answered.dispute()).isEqualTo(byAlice);
        assertThat(DisputeDecision.settle(both, new Settlement(true, "alice", "yes", NOW)))
                .isEqualTo(new OwnDispute("alice"));
    }

    @Test
    void a_confirmed_dispute_is_a_false_positive() {
        Judged judged = judged(RuleMode.ENFORCE, dispute(DISPUTED));

        EpisodeJudged answer = accepted(DisputeDecision.settle(judged, UPHELD));

        assertThat(answer.verdict()).isEqualTo(Verdict.FALSE_POSITIVE);
        assertThat(answer.evidence()).isEqualTo("d-1");
        assertThat(answer.reason()).isEqualTo("one name only");
    }

    @Test
    void a_rejected_dispute_takes_nothing_back() {
        Judged judged = judged(RuleMode.ENFORCE, dispute(DISPUTED));

        assertThat(accepted(DisputeDecision.settle(judged, REJECTED)).verdict()).isEqualTo(Verdict.OPEN);
    }

    @Test
    void in_shadow_a_person_who_rejects_a_dispute_says_that_the_rule_was_right() {
        Judged judged = judged(RuleMode.SHADOW, dispute(DISPUTED));

        assertThat(accepted(DisputeDecision.settle(judged, REJECTED)).verdict()).isEqualTo(Verdict.PREVENTED);
        assertThat(accepted(DisputeDecision.settle(judged, UPHELD)).verdict()).isEqualTo(Verdict.FALSE_POSITIVE);
    }

    @Test
    void nobody_answers_what_they_disputed_or_were_blocked_by() {
        Dispute byAlice = dispute(new EpisodeDisputed("e-1", RULE, "alice", "it is there", NOW));
        Settlement own = new Settlement(true, "alice", "yes", NOW);
        Settlement blocked = new Settlement(true, "ci", "yes", NOW);

        assertThat(DisputeDecision.settle(judged(RuleMode.ENFORCE, byAlice), own))
                .isEqualTo(new OwnDispute("alice"));
        assertThat(DisputeDecision.settle(judged(RuleMode.ENFORCE, byAlice), blocked))
                .isEqualTo(new OwnDispute("ci"));
    }

    @Test
    void what_nobody_disputed_has_no_answer() {
        assertThat(DisputeDecision.settle(judged(RuleMode.ENFORCE, null), UPHELD))
                .isEqualTo(new NotDisputed());
    }

    @Test
    void the_first_answer_counts() {
        EpisodeJudged yes = accepted(DisputeDecision.settle(judged(RuleMode.ENFORCE, dispute(DISPUTED)), UPHELD));
        EpisodeJudged no = accepted(DisputeDecision.settle(judged(RuleMode.ENFORCE, dispute(DISPUTED)), REJECTED));

        Dispute settled = dispute(DISPUTED, yes, no);

        assertThat(settled.settlement()).isEqualTo(UPHELD);
        assertThat(DisputeDecision.settle(judged(RuleMode.ENFORCE, settled), REJECTED))
                .isEqualTo(new SettledAlready(UPHELD));
    }

    @Test
    void a_verdict_that_rests_on_something_else_answers_no_dispute() {
        EpisodeJudged prevented = new EpisodeJudged(
                "e-1",
                RULE,
                1,
                CheckPoint.PRE_DEPLOY,
                "billing",
                RuleMode.ENFORCE,
                Verdict.PREVENTED,
                1,
                "D-2",
                "enforcer-service",
                NOW,
                NOW);

        assertThat(dispute(DISPUTED, prevented).settlement()).isNull();
    }

    @Test
    void a_false_positive_stays_one_when_the_rule_holds_again() {
        EpisodeJudged confirmed = accepted(DisputeDecision.settle(judged(RuleMode.ENFORCE, dispute(DISPUTED)), UPHELD));
        EpisodeJudged prevented = new EpisodeJudged(
                "e-1",
                RULE,
                1,
                CheckPoint.PRE_DEPLOY,
                "billing",
                RuleMode.ENFORCE,
                Verdict.PREVENTED,
                1,
                "D-2",
                "enforcer-service",
                NOW,
                NOW);

        EpisodeVerdict stands = EpisodeVerdict.after(EpisodeVerdict.after(null, confirmed), prevented);

        assertThat(stands).isNotNull().extracting(EpisodeVerdict::verdict).isEqualTo(Verdict.FALSE_POSITIVE);
    }

    @Test
    void a_judgement_that_leaves_an_episode_open_is_no_verdict() {
        EpisodeJudged rejected =
                accepted(DisputeDecision.settle(judged(RuleMode.ENFORCE, dispute(DISPUTED)), REJECTED));

        assertThat(EpisodeVerdict.after(null, rejected)).isNull();
    }

    private static EpisodeJudged accepted(DisputeDecision decision) {
        assertThat(decision).isInstanceOf(Accepted.class);
        return (EpisodeJudged) ((Accepted) decision).event();
    }

    private static Dispute dispute(TriggerEvent... events) {
        @Nullable Dispute dispute = null;
        int count = 1;
        for (TriggerEvent event : events) {
            dispute = Dispute.after(dispute, at(count, "d-" + count, event));
            count++;
        }
        return Objects.requireNonNull(dispute);
    }

    private static Judged judged(RuleMode mode, @Nullable Dispute dispute) {
        EpisodeKey key = new EpisodeKey(RULE, CheckPoint.PRE_DEPLOY, BILLING.name());
        boolean hadSay = mode != RuleMode.SHADOW;
        Episode episode = new Episode(
                "e-1",
                key,
                1,
                mode,
                2,
                hadSay,
                "D-1",
                0,
                NOW,
                "D-1",
                "bad",
                null,
                null,
                null,
                null,
                false,
                List.of("ci"));
        return new Judged(episode, null, dispute == null ? List.of() : List.of(dispute));
    }
}
