package dev.ratchet.enforcer.domain.rulebook;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static dev.ratchet.enforcer.domain.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleBookTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final RuleActivated ACTIVATED =
            new RuleActivated(rule(RuleSeverity.BLOCKING, RuleMode.SHADOW), "reviewer-1", NOW);

    @Test
    void an_empty_book_has_no_position_and_no_rules() {
        assertThat(RuleBook.empty().version()).isEqualTo(-1);
        assertThat(RuleBook.empty().inScope(CheckPoint.PRE_DEPLOY, BILLING, null))
                .isEmpty();
    }

    @Test
    void a_rule_that_only_the_interpreter_can_ask_makes_its_checkpoint_slow() {
        RuleBook quick = book(ACTIVATED);
        RuleBook slow = RuleBook.empty().after(at(0, ACTIVATED), expression -> Check.broken("never compiled"));

        assertThat(quick.isSlowAt(CheckPoint.PRE_DEPLOY)).isFalse();
        assertThat(slow.isSlowAt(CheckPoint.PRE_DEPLOY)).isTrue();
        assertThat(slow.isSlowAt(CheckPoint.PRE_BUILD)).isFalse();
    }

    @Test
    void very_many_checks_that_only_the_interpreter_can_tell_of_are_slow_together() {
        assertThat(withChecks(250, "exists('docs/%d.md')").isSlowAt(CheckPoint.PRE_DEPLOY))
                .isFalse();
        assertThat(withChecks(251, "exists('docs/%d.md')").isSlowAt(CheckPoint.PRE_DEPLOY))
                .isTrue();
        assertThat(withChecks(251, "exists('README.md')").isSlowAt(CheckPoint.PRE_DEPLOY))
                .isFalse();
        assertThat(withChecks(1_000, "tests.total > %d").isSlowAt(CheckPoint.PRE_DEPLOY))
                .isFalse();
    }

    private static RuleBook withChecks(int count, String check) {
        CheckLanguage language = new CheckLanguage();
        List<Recorded<RuleEvent>> events = IntStream.range(0, count)
                .mapToObj(i -> at(i, (RuleEvent) new RuleActivated(
                        rule(
                                new RuleId("RULE-GEN-%05d".formatted(i)),
                                RuleSeverity.BLOCKING,
                                RuleMode.ENFORCE,
                                check.formatted(i),
                                null,
                                Rule.Scope.everything()),
                        "a",
                        NOW)))
                .toList();
        return RuleBook.empty().after(events, language::checkOf);
    }

    @Test
    void the_book_knows_the_position_of_its_last_event() {
        RuleBook book = book(ACTIVATED);

        RuleBook after =
                book.after(at(7, new RuleRetired(new RuleId("RULE-QA-009"), "a", "never was", NOW)), LANGUAGE::checkOf);

        assertThat(after.version()).isEqualTo(7);
        assertThat(after.entries()).isEqualTo(book.entries());
    }

    @Test
    void an_event_twice_is_the_same_as_once() {
        RuleBook once = book(ACTIVATED);

        RuleBook twice = once.after(at(0, ACTIVATED), LANGUAGE::checkOf);

        assertThat(twice).isSameAs(once);
    }

    @Test
    void an_image_stays_as_it_is_when_the_book_goes_on() {
        RuleBook before = book(ACTIVATED);

        RuleBook after = before.after(at(1, new RuleRetired(RULE, "a", "wrong", NOW)), LANGUAGE::checkOf);

        assertThat(before.inForce()).containsKey(RULE);
        assertThat(after.inForce()).isEmpty();
        assertThat(entry(after).isInForce()).isFalse();
    }

    @Test
    void a_change_of_mode_takes_the_default_for_unknown_facts_along() {
        RuleBook book = book(ACTIVATED, changedTo(RuleMode.ENFORCE));

        assertThat(entry(book).rule().mode()).isEqualTo(RuleMode.ENFORCE);
        assertThat(entry(book).rule().onError()).isEqualTo(OnError.BLOCK);
    }

    @Test
    void a_chosen_answer_to_unknown_facts_survives_a_change_of_mode() {
        Rule chosen =
                rule(RULE, RuleSeverity.BLOCKING, RuleMode.ENFORCE, CHECK, OnError.ALLOW, Rule.Scope.everything());

        RuleBook book =
                book(new RuleActivated(chosen, "a", NOW), changedTo(RuleMode.WARN), changedTo(RuleMode.ENFORCE));

        assertThat(entry(book).rule().mode()).isEqualTo(RuleMode.ENFORCE);
        assertThat(entry(book).rule().onError()).isEqualTo(OnError.ALLOW);
    }

    @Test
    void a_pinned_mode_holds_until_it_is_let_go() {
        RuleModePinned pinned = new RuleModePinned(RULE, RuleMode.WARN, "reviewer-1", "watching it", NOW);
        RuleModePinned letGo = new RuleModePinned(RULE, null, "reviewer-1", "seen enough", NOW);

        assertThat(entry(book(ACTIVATED, pinned, changedTo(RuleMode.ENFORCE)))
                        .rule()
                        .mode())
                .isEqualTo(RuleMode.WARN);
        assertThat(entry(book(ACTIVATED, pinned, letGo)).rule().mode()).isEqualTo(RuleMode.WARN);
        assertThat(entry(book(ACTIVATED, pinned, letGo, changedTo(RuleMode.ENFORCE)))
                        .rule()
                        .mode())
                .isEqualTo(RuleMode.ENFORCE);
    }

    @Test
    void every_version_is_kept_and_the_last_one_is_in_force() {
        RuleActivated again = new RuleActivated(version(2, rule(RuleSeverity.WARNING, RuleMode.WARN)), "a", NOW);

        RuleBook book = book(ACTIVATED, again);

        assertThat(entry(book).versions()).containsExactly(ACTIVATED.definition(), again.definition());
        assertThat(entry(book).rule()).isEqualTo(again.definition());
    }

    @Test
    void an_activation_brings_a_retired_rule_back() {
        RuleActivated again = new RuleActivated(version(2, ACTIVATED.definition()), "a", NOW);

        RuleBook book = book(ACTIVATED, new RuleRetired(RULE, "a", "wrong", NOW), again);

        assertThat(book.inForce()).containsKey(RULE);
    }

    @Test
    void of_two_activations_that_claim_one_version_the_first_counts() {
        RuleActivated second = new RuleActivated(rule(RuleSeverity.WARNING, RuleMode.WARN), "too-late", NOW);

        RuleBook book = book(ACTIVATED, second);

        assertThat(entry(book).activations()).containsExactly(ACTIVATED);
        assertThat(entry(book).rule()).isEqualTo(ACTIVATED.definition());
    }

    @ParameterizedTest
    @CsvSource({
        ",,, true",
        "release,,, true",
        "other,,, false",
        ",service,, true",
        ",package,, false",
        ",,bill*, true",
        ",,*-mcp, false",
        "release,service,b?lling, true"
    })
    void a_rule_speaks_only_of_what_is_in_its_scope(
            @Nullable String workflow, @Nullable String kind, @Nullable String pattern, boolean covers) {
        Rule scoped =
                rule(RULE, RuleSeverity.INFO, RuleMode.WARN, CHECK, null, new Rule.Scope(workflow, kind, pattern));

        RuleBook book = book(new RuleActivated(scoped, "a", NOW));

        assertThat(book.inScope(CheckPoint.PRE_DEPLOY, BILLING, "release")).hasSize(covers ? 1 : 0);
        assertThat(book.inScope(CheckPoint.POST_DEPLOY, BILLING, "release")).isEmpty();
    }

    @Test
    void a_rule_may_speak_of_an_artifact_of_which_its_scope_is_not_said() {
        Rule scoped =
                rule(RULE, RuleSeverity.INFO, RuleMode.WARN, CHECK, null, new Rule.Scope("release", "service", null));

        RuleBook book = book(new RuleActivated(scoped, "a", NOW));

        assertThat(book.inScope(CheckPoint.PRE_DEPLOY, Artifact.named("billing"), null))
                .hasSize(1);
        assertThat(book.inScope(CheckPoint.PRE_DEPLOY, Artifact.named("billing"), "other"))
                .isEmpty();
        assertThat(book.inScope(CheckPoint.PRE_DEPLOY, new Artifact("billing", null, "library", null), null))
                .isEmpty();
    }

    private static RuleModeChanged changedTo(RuleMode mode) {
        return new RuleModeChanged(RULE, RuleMode.SHADOW, mode, "it is precise", Map.of(), "a", NOW);
    }

    private static RuleEntry entry(RuleBook book) {
        RuleEntry entry = book.entries().get(RULE);
        if (entry == null) {
            throw new AssertionError("there is no " + RULE);
        }
        return entry;
    }

    private static RuleBook book(RuleEvent... events) {
        RuleBook book = RuleBook.empty();
        for (int i = 0; i < events.length; i++) {
            book = book.after(at(i, events[i]), LANGUAGE::checkOf);
        }
        return book;
    }
}
