package dev.ratchet.enforcer.domain.pack;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.pack.PackFixture.LANGUAGE;
import static dev.ratchet.enforcer.domain.pack.PackFixture.pack;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.enforcer.domain.pack.PackEvents.Identified;
import dev.ratchet.enforcer.domain.pack.PackPlan.Change;
import dev.ratchet.enforcer.domain.pack.PackPlan.Kind;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.PackOrigin;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PackPlannerTest {

    private static final PackOrigin ORIGIN = new PackOrigin("team", "1.0.0", "files");
    private static final LocalDate TODAY = LocalDate.parse("2025-10-30");

    @Test
    void a_pack_that_was_applied_changes_nothing_when_it_is_applied_again() {
        Pack pack = pack("git.dirty", "tests.failed == 0");

        RuleBook book = applied(RuleBook.empty(), pack, false);

        assertThat(kinds(plan(pack, book, false))).containsExactly(Kind.UNCHANGED, Kind.UNCHANGED);
        assertThat(new PackEvents(ORIGIN, "ann", NOW).of(plan(pack, book, false)))
                .isEmpty();
    }

    @Test
    void only_what_differs_gets_a_new_version_and_what_was_left_out_leaves_when_told_so() {
        RuleBook book = applied(RuleBook.empty(), pack("git.dirty", "tests.failed == 0"), false);
        Pack smaller = pack("!git.dirty");

        Change changed = plan(smaller, book, false).changes().getFirst();
        RuleBook after = applied(book, smaller, true);

        assertThat(changed.fields()).containsExactly("check");
        assertThat(kinds(plan(smaller, book, false))).containsExactly(Kind.CHANGED, Kind.LEFT);
        assertThat(entry(after).rule().version()).isEqualTo(2);
        assertThat(after.inForce()).containsOnlyKeys(new RuleId("RULE-QA-001"));
    }

    @Test
    void a_mode_that_verdicts_have_changed_since_is_no_difference() {
        Pack pack = pack("git.dirty");
        RuleBook book = with(
                applied(RuleBook.empty(), pack, false),
                new RuleModeChanged(
                        new RuleId("RULE-QA-001"),
                        RuleMode.ENFORCE,
                        RuleMode.WARN,
                        "imprecise",
                        Map.of(),
                        "keeper",
                        NOW));

        assertThat(kinds(plan(pack, book, false))).containsExactly(Kind.UNCHANGED);
    }

    @Test
    void ids_are_the_same_for_the_same_pack_on_the_same_book_and_others_for_another() {
        Pack pack = pack("git.dirty", "tests.failed == 0");
        RuleBook half = with(
                RuleBook.empty(),
                events(plan(pack, RuleBook.empty(), false)).getFirst().event());

        List<String> all = ids(plan(pack, RuleBook.empty(), false));
        List<String> rest = ids(plan(pack, half, false));
        RuleBook back =
                applied(applied(applied(RuleBook.empty(), pack, false), pack("!git.dirty"), false), pack, false);

        assertThat(all).doesNotHaveDuplicates().hasSize(2);
        assertThat(rest).containsExactly(all.get(1));
        assertThat(entry(back).versions())
                .extracting(rule -> rule.check())
                .containsExactly("git.dirty", "!git.dirty", "git.dirty");
    }

    @Test
    void a_rule_that_was_learned_is_taken_over_only_when_named_and_keeps_what_it_was_learned_from() {
        RuleActivated learned = new RuleActivated(
                Samples.rule(
                        new RuleId("RULE-QA-001"),
                        RuleSeverity.BLOCKING,
                        RuleMode.ENFORCE,
                        Samples.CHECK,
                        null,
                        Rule.Scope.everything()),
                "reviewer-1",
                NOW);
        RuleBook book = with(RuleBook.empty(), learned);
        Pack pack = pack("git.dirty");

        Change refused = plan(pack, book, false).changes().getFirst();
        Change taken = new PackPlanner(pack, book)
                .plan(Set.of(new RuleId("RULE-QA-001")), false, TODAY)
                .changes()
                .getFirst();

        assertThat(refused.kind()).isEqualTo(Kind.TAKEN);
        assertThat(refused.holder()).isEqualTo("IMP-2025-10-30-001");
        assertThat(taken.kind()).isEqualTo(Kind.CHANGED);
        assertThat(taken.after()).satisfies(rule -> {
            assertThat(rule.version()).isEqualTo(2);
            assertThat(rule.relatedImprovement()).isEqualTo(Samples.improvementId());
        });
    }

    @Test
    void what_was_applied_is_learned_from_the_book() {
        RuleBook book = applied(
                applied(RuleBook.empty(), pack("git.dirty", "tests.failed == 0"), false), pack("!git.dirty"), false);

        AppliedPack first = AppliedPack.in(book).getLast();

        assertThat(first.by()).isEqualTo("ann");
        assertThat(first.rules()).extracting(AppliedPack.RuleVersion::rule).contains("RULE-QA-001", "RULE-QA-002");
        assertThat(first.inForce()).contains("RULE-QA-002");
    }

    private static RuleEntry entry(RuleBook book) {
        return Objects.requireNonNull(book.entries().get(new RuleId("RULE-QA-001")));
    }

    private static PackPlan plan(Pack pack, RuleBook book, boolean prune) {
        return new PackPlanner(pack, book).plan(Set.of(), prune, TODAY);
    }

    private static List<Identified> events(PackPlan plan) {
        return new PackEvents(ORIGIN, "ann", NOW).of(plan);
    }

    private static List<String> ids(PackPlan plan) {
        return events(plan).stream().map(Identified::id).toList();
    }

    private static List<Kind> kinds(PackPlan plan) {
        return plan.changes().stream().map(Change::kind).toList();
    }

    private static RuleBook applied(RuleBook book, Pack pack, boolean prune) {
        RuleBook after = book;
        for (Identified event : events(plan(pack, book, prune))) {
            after = with(after, event.event());
        }
        return after;
    }

    private static RuleBook with(RuleBook book, RuleEvent event) {
        return book.after(at(book.version() + 1, event), LANGUAGE::checkOf);
    }
}
