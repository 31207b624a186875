package dev.ratchet.enforcer.domain.rulebook;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static dev.ratchet.enforcer.domain.Samples.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RuleChangeTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final RuleActivated FIRST =
            new RuleActivated(rule(RuleSeverity.WARNING, RuleMode.WARN), "reviewer-1", NOW);
    private static final RuleActivated SECOND =
            new RuleActivated(version(2, rule(RuleSeverity.BLOCKING, RuleMode.ENFORCE)), "reviewer-1", NOW);

    @Test
    void a_rollback_is_the_old_definition_as_the_next_version() {
        RuleBook book = book(FIRST, SECOND);

        RuleActivated event = activated(back(book, 1, "ann"));
        Rule after = entry(with(book, event)).rule();

        assertThat(event.restores()).isEqualTo(1);
        assertThat(event.reason()).isEqualTo("it was better");
        assertThat(after).isEqualTo(version(3, FIRST.definition()));
    }

    @Test
    void of_two_rollbacks_decided_on_the_same_book_the_first_on_the_log_wins() {
        RuleBook book = book(FIRST, SECOND);
        RuleActivated ann = activated(back(book, 1, "ann"));
        RuleActivated bob = activated(back(book, 1, "bob"));

        RuleEntry after = entry(with(with(book, ann), bob));

        assertThat(after.activations()).containsExactly(FIRST, SECOND, ann);
    }

    @Test
    void there_is_no_way_to_a_version_that_never_was_nor_to_the_one_in_force() {
        RuleBook book = book(FIRST, SECOND);

        assertThat(back(book, 3, "ann")).isEqualTo(new RuleChange.NoSuchVersion(2));
        assertThat(back(book, 2, "ann")).isEqualTo(new RuleChange.AlreadySo());
    }

    @Test
    void a_retired_rule_comes_back_by_a_rollback_and_is_retired_once() {
        RuleBook retired = book(FIRST, new RuleRetired(RULE, "ann", "over", NOW));

        RuleBook twice = with(retired, new RuleRetired(RULE, "bob", "over too", NOW));
        RuleBook again = with(twice, activated(back(twice, 1, "ann")));

        assertThat(RuleChange.retired(entry(retired), "bob", "over too", NOW)).isEqualTo(new RuleChange.AlreadySo());
        assertThat(entry(twice)).isEqualTo(entry(retired));
        assertThat(entry(again).isInForce()).isTrue();
        assertThat(entry(again).rule().version()).isEqualTo(2);
    }

    private static RuleChange back(RuleBook book, int version, String by) {
        return RuleChange.rolledBack(entry(book), version, by, "it was better", NOW, LANGUAGE);
    }

    private static RuleActivated activated(RuleChange change) {
        return (RuleActivated) ((RuleChange.Accepted) change).event();
    }

    private static RuleEntry entry(RuleBook book) {
        return Objects.requireNonNull(book.entries().get(RULE));
    }

    private static RuleBook book(RuleEvent... events) {
        RuleBook book = RuleBook.empty();
        for (RuleEvent event : events) {
            book = with(book, event);
        }
        return book;
    }

    private static RuleBook with(RuleBook book, RuleEvent event) {
        return book.after(at(book.version() + 1, event), LANGUAGE::checkOf);
    }
}
