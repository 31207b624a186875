package dev.ratchet.enforcer.domain.episode;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.events.Abridged;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Held;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.DecisionEvent.WaivedBy;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EpisodesTest {

    private static final EpisodeKey KEY = new EpisodeKey(RULE, CheckPoint.PRE_DEPLOY, "billing");

    private static final WaivedBy WAIVER = new WaivedBy("WAIV-2025-10-30-001", "it moves", NOW.plusSeconds(60));

    private final Map<EpisodeKey, Episode> open = new HashMap<>();
    private final Map<String, Episode> all = new LinkedHashMap<>();

    @Test
    void five_retries_before_a_fix_are_one_prevented_episode() {
        for (int i = 0; i < 5; i++) {
            decided(i, failed("bad", RuleMode.ENFORCE));
        }
        decided(5, held("good", 1));

        assertThat(all.values()).singleElement().satisfies(episode -> {
            assertThat(episode.triggers()).isEqualTo(5);
            assertThat(episode.openedBy()).isEqualTo("D-0");
            assertThat(episode.closedBy()).isEqualTo("D-5");
            assertThat(episode.isPrevented()).isTrue();
        });
    }

    @Test
    void after_it_has_held_the_next_trigger_opens_another_episode() {
        decided(0, failed("bad", RuleMode.ENFORCE));
        decided(1, held("good", 1));
        decided(2, failed("bad", RuleMode.ENFORCE));

        assertThat(all).hasSize(2);
        assertThat(open.get(KEY))
                .satisfies(episode ->
                        assertThat(Objects.requireNonNull(episode).openedBy()).isEqualTo("D-2"));
    }

    @Test
    void a_rule_that_holds_on_the_same_facts_closes_nothing() {
        decided(0, failed("same", RuleMode.ENFORCE));
        decided(1, held("same", 1));

        assertThat(open).containsKey(KEY);
    }

    @Test
    void a_rule_that_was_changed_meanwhile_has_prevented_nothing() {
        decided(0, failed("bad", RuleMode.ENFORCE));
        decided(1, held("good", 2));

        assertThat(all.values()).singleElement().satisfies(episode -> {
            assertThat(episode.isOpen()).isFalse();
            assertThat(episode.isPrevented()).isFalse();
        });
    }

    @Test
    void in_shadow_nothing_is_prevented() {
        decided(0, failed("bad", RuleMode.SHADOW));
        decided(1, held("good", 1));

        assertThat(all.values())
                .singleElement()
                .satisfies(episode -> assertThat(episode.isPrevented()).isFalse());
    }

    @Test
    void an_unknown_fact_that_blocked_nobody_has_prevented_nothing() {
        decided(0, trigger("unknown", RuleMode.WARN, RuleOutcome.UNDECIDED, false));
        decided(1, held("good", 1));

        assertThat(all.values())
                .singleElement()
                .satisfies(episode -> assertThat(episode.isPrevented()).isFalse());
    }

    @Test
    void an_unknown_fact_that_blocked_counts() {
        decided(0, trigger("unknown", RuleMode.ENFORCE, RuleOutcome.UNDECIDED, true));
        decided(1, held("good", 1));

        assertThat(all.values())
                .singleElement()
                .satisfies(episode -> assertThat(episode.isPrevented()).isTrue());
    }

    @Test
    void an_episode_tells_which_decisions_are_part_of_it_however_late_one_asks() {
        decided(10, failed("bad", RuleMode.ENFORCE));
        decided(12, failed("bad", RuleMode.ENFORCE));
        decided(15, held("good", 1));

        Episode episode = all.values().iterator().next();

        assertThat(episode.spans(10)).isTrue();
        assertThat(episode.spans(12)).isTrue();
        assertThat(episode.spans(15)).isFalse();
        assertThat(episode.spans(9)).isFalse();
    }

    @Test
    void a_rule_that_holds_without_an_episode_changes_nothing() {
        decided(0, held("good", 1));

        assertThat(all).isEmpty();
    }

    @Test
    void a_decision_that_is_silent_about_the_rule_closes_its_episode_and_leaves_the_verdict_open() {
        decided(0, failed("bad", RuleMode.ENFORCE));
        decided(1, silent(BILLING, null));

        assertThat(all.values()).singleElement().satisfies(episode -> {
            assertThat(episode.closedBy()).isEqualTo("D-1");
            assertThat(episode.isPrevented()).isFalse();
        });
    }

    @Test
    void silence_in_another_setting_of_another_artifact_or_of_an_older_decision_closes_nothing() {
        decided(0, failed("bad", RuleMode.ENFORCE));
        decided(1, silent(BILLING, "another-workflow"));
        decided(2, silent(new Artifact("billing", "1.2.0", "library", null), null));
        decided(3, silent(new Artifact("payments", "1.2.0", "service", null), null));
        decided(4, "nothing");

        assertThat(open).containsKey(KEY);
    }

    @Test
    void what_the_rule_asked_for_was_brought_about_when_it_holds_on_other_facts() {
        Check check = new CheckLanguage().checkOf("tests.failed == 0");
        String seen = check.on(failedTests(3)).sawDigest();
        decided(0, failed(seen, RuleMode.ENFORCE));
        decided(1, silent(BILLING, null));
        Episode episode = all.values().iterator().next();

        assertThat(Prevention.isShown(episode, check, failedTests(0))).isTrue();
        assertThat(Prevention.isShown(episode, check, failedTests(2))).isFalse();
        assertThat(Prevention.isShown(episode, check, Facts.none())).isFalse();
        assertThat(Prevention.isShown(episode, new CheckLanguage().checkOf("tests.failed == 3"), failedTests(3)))
                .isFalse();
    }

    @Test
    void where_the_rule_had_no_say_nothing_is_shown() {
        decided(0, failed("bad", RuleMode.SHADOW));
        decided(1, silent(BILLING, null));
        Episode episode = all.values().iterator().next();

        assertThat(Prevention.isShown(episode, new CheckLanguage().checkOf("true"), Facts.none()))
                .isFalse();
    }

    @Test
    void a_decision_that_does_not_list_every_rule_that_failed_ends_nothing() {
        decided(0, failed("bad", RuleMode.ENFORCE));
        GateDecided whole = silent(BILLING, null);
        decided(1, abridged(whole, new Abridged(0, List.of(), 1)));

        assertThat(all.values())
                .singleElement()
                .satisfies(episode -> assertThat(episode.isOpen()).isTrue());
    }

    @Test
    void a_rule_that_is_told_of_in_brief_goes_on_with_its_episode() {
        decided(0, failed("bad", RuleMode.ENFORCE));
        decided(1, abridged(silent(BILLING, null), new Abridged(0, List.of(inBrief()), 0)));

        assertThat(all.values()).singleElement().satisfies(episode -> {
            assertThat(episode.isOpen()).isTrue();
            assertThat(episode.triggers()).isEqualTo(2);
        });
    }

    private static Abridged.Brief inBrief() {
        return new Abridged.Brief(
                "ARCH",
                1,
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                RuleOutcome.FAILED,
                true,
                "Did not hold.",
                null,
                List.of("001"));
    }

    private static GateDecided abridged(GateDecided whole, Abridged abridged) {
        return new GateDecided(
                whole.decisionId(),
                whole.checkPoint(),
                whole.artifact(),
                whole.workflow(),
                null,
                whole.facts(),
                whole.suppliedBy(),
                0,
                abridged.brief().isEmpty(),
                List.of(),
                List.of(),
                false,
                "replica",
                0,
                NOW,
                12,
                abridged);
    }

    private static Facts failedTests(int number) {
        return new Facts(Map.of("tests", Map.of("failed", number)));
    }

    private static GateDecided silent(Artifact artifact, @Nullable String workflow) {
        return new GateDecided(
                "D-9",
                CheckPoint.PRE_DEPLOY,
                artifact,
                workflow,
                null,
                Facts.none(),
                "pipeline",
                0,
                true,
                List.of(),
                List.of(),
                false,
                "replica",
                0,
                NOW,
                12,
                null);
    }

    @Test
    void what_was_waived_and_then_fixed_is_not_prevented() {
        decided(0, failed("bad", RuleMode.ENFORCE));
        decided(1, failed("bad", RuleMode.ENFORCE).waived(WAIVER));
        decided(2, held("good", 1));

        assertThat(all.values())
                .singleElement()
                .satisfies(episode -> assertThat(episode.isPrevented()).isFalse());
    }

    @Test
    void what_blocked_again_after_its_waiver_and_was_fixed_is_prevented() {
        decided(0, failed("bad", RuleMode.ENFORCE).waived(WAIVER));
        decided(1, failed("bad", RuleMode.ENFORCE));
        decided(2, held("good", 1));

        assertThat(all.values())
                .singleElement()
                .satisfies(episode -> assertThat(episode.isPrevented()).isTrue());
    }

    @Test
    void an_episode_knows_whom_it_was_about() {
        decided(0, failed("bad", RuleMode.ENFORCE));
        decided(1, failed("bad", RuleMode.ENFORCE));

        assertThat(all.values())
                .singleElement()
                .satisfies(episode -> assertThat(episode.askedBy()).containsExactly("pipeline"));
    }

    private void decided(long offset, Object what) {
        Episodes.after(Map.copyOf(open), decision("D-" + offset, what), offset).forEach((key, episode) -> {
            all.put(episode.id(), episode);
            if (episode.isOpen()) {
                open.put(key, episode);
            } else {
                open.remove(key);
            }
        });
    }

    private static Trigger failed(String digest, RuleMode mode) {
        return trigger(digest, mode, RuleOutcome.FAILED, mode == RuleMode.ENFORCE);
    }

    private static Trigger trigger(String digest, RuleMode mode, RuleOutcome outcome, boolean blocks) {
        return new Trigger(
                RULE,
                1,
                "n",
                RuleSeverity.BLOCKING,
                mode,
                outcome,
                blocks,
                "m",
                "r",
                Map.of(),
                digest,
                List.of(),
                null,
                null);
    }

    private static Held held(String digest, int version) {
        return new Held(RULE, version, digest);
    }

    private static GateDecided decision(String id, Object what) {
        GateDecided silent = what instanceof GateDecided given ? given : null;
        return new GateDecided(
                id,
                CheckPoint.PRE_DEPLOY,
                silent == null ? BILLING : silent.artifact(),
                silent == null ? null : silent.workflow(),
                null,
                Facts.none(),
                "pipeline",
                0,
                true,
                what instanceof Trigger trigger ? List.of(trigger) : List.of(),
                what instanceof Held held ? List.of(held) : List.of(),
                false,
                "replica",
                0,
                NOW,
                silent == null ? null : silent.rulesEvaluated(),
                silent == null ? null : silent.abridged());
    }
}
