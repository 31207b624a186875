package dev.ratchet.enforcer.domain.gate;

import static dev.ratchet.enforcer.domain.Samples.BILLING;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.backtest.BooksOfThen;
import dev.ratchet.enforcer.domain.backtest.SelfCheck;
import dev.ratchet.enforcer.domain.backtest.SelfCheck.Counts;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Json;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Topic;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AbridgementTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final Circumstances UNDER = new Circumstances("D-1", "pipeline", false, "replica", 1, NOW);

    /** Just below what is taken of facts, in bytes. */
    private static final int LARGEST_FACTS = 921_000;

    @Test
    void where_everything_fits_everything_is_told() {
        List<Recorded<RuleEvent>> events = rules(20, "text('a.md').contains('never')");
        GateCall call = call(Map.of("documents", Map.of("a.md", "word ".repeat(100))));

        GateDecided decided = decided(events, call);

        assertThat(decided.abridged()).isNull();
        assertThat(decided.triggers()).isEqualTo(judged(events, call).triggers());
    }

    @Test
    void ten_thousand_rules_that_fail_on_the_largest_facts_are_all_recorded() {
        List<Recorded<RuleEvent>> events =
                rules(10_000, "text('a.md').contains('never') || files.exists(f, f == artifact.name)");
        GateCall call = call(Map.of(
                "documents",
                Map.of("a.md", "\"\n".repeat(LARGEST_FACTS / 4)),
                "files",
                List.of("src/" + "x".repeat(250))));

        GateDecided decided = decided(events, call);

        assertThat(EventCodec.encode(decided)).hasSizeLessThanOrEqualTo(Topic.MAX_RECORD_BYTES);
        assertThat(decided.allowed()).isFalse();
        assertThat(decided.unlisted()).isZero();
        assertThat(decided.triggers()).hasSizeGreaterThan(10);
        assertThat(decided.everyTrigger())
                .hasSize(10_000)
                .extracting(Trigger::rule)
                .doesNotHaveDuplicates();
        assertThat(decided.everyTrigger()).allMatch(Trigger::blocks);
    }

    @Test
    void what_is_recorded_is_read_again_as_it_was() throws Exception {
        List<Recorded<RuleEvent>> events = rules(3_000, "text('a.md').contains('never')");
        GateDecided decided = decided(events, call(Map.of("documents", Map.of("a.md", "x".repeat(LARGEST_FACTS)))));

        byte[] recorded = EventCodec.encode(decided);

        assertThat(Json.mapper().readValue(recorded, GateDecided.class)).isEqualTo(decided);
    }

    @Test
    void those_that_block_are_told_before_the_others() {
        List<Recorded<RuleEvent>> events = new ArrayList<>(rules(2_000, "tests.failed == 0"));
        Rule last = rule(
                new RuleId("RULE-ZZ-001"),
                RuleSeverity.BLOCKING,
                RuleMode.ENFORCE,
                "tests.failed == 1",
                null,
                Rule.Scope.everything());
        List<Recorded<RuleEvent>> warning = new ArrayList<>();
        events.forEach(event -> warning.add(at(
                event.position().offset(),
                new RuleActivated(asWarning(((RuleActivated) event.event()).definition()), "a", NOW))));
        warning.add(at(2_000, new RuleActivated(last, "a", NOW)));

        GateDecided decided = decided(warning, call(large(Map.of("tests", Map.of("failed", 2)))));

        assertThat(decided.triggers().getFirst().rule()).isEqualTo(last.id());
        assertThat(Objects.requireNonNull(decided.abridged()).brief()).hasSize(1);
        assertThat(decided.everyTrigger()).hasSize(2_001);
    }

    @Test
    void long_values_are_cut_and_tell_their_length_and_a_digest() {
        List<Recorded<RuleEvent>> events = rules(200, "text('a.md').contains('never') || custom.list == ['a', 'b']");
        List<String> list = IntStream.range(0, 19)
                .mapToObj(i -> "value" + i + "x".repeat(280))
                .toList();
        GateCall call =
                call(large(Map.of("custom", Map.of("list", list), "documents", Map.of("a.md", "y".repeat(500)))));

        GateDecided decided = decided(events, call);

        Trigger first = decided.triggers().getFirst();
        assertThat(Objects.requireNonNull(decided.abridged()).shortened()).isPositive();
        assertThat(first.saw().toString()).contains("characters, digest").contains("19 elements, digest");
        assertThat(first.sawDigest())
                .isEqualTo(judged(events, call).triggers().getFirst().sawDigest());
    }

    @Test
    void what_does_not_even_fit_in_brief_is_counted() {
        List<Recorded<RuleEvent>> events = rules(17_000, "tests.failed == 0");

        GateDecided decided = decided(
                events, call(Map.of("tests", Map.of("failed", 2), "sbom", Map.of("text", "x".repeat(LARGEST_FACTS)))));

        assertThat(EventCodec.encode(decided)).hasSizeLessThanOrEqualTo(Topic.MAX_RECORD_BYTES);
        assertThat(decided.unlisted()).isPositive();
        assertThat(decided.triggers()).hasSizeGreaterThanOrEqualTo(Abridgement.FIRST);
        assertThat(decided.everyTrigger().size() + decided.unlisted()).isEqualTo(17_000);
        assertThat(selfChecked(events, decided).differences()).isZero();
    }

    @Test
    void the_self_check_reproduces_what_was_abridged() {
        List<Recorded<RuleEvent>> events = new ArrayList<>(rules(3_000, "tests.failed == 0"));
        events.add(at(
                3_000,
                new RuleActivated(
                        rule(
                                new RuleId("RULE-SLOW-001"),
                                RuleSeverity.BLOCKING,
                                RuleMode.ENFORCE,
                                SLOW,
                                null,
                                Rule.Scope.everything()),
                        "a",
                        NOW)));
        List<Map<String, Object>> many = IntStream.range(0, 3_000)
                .mapToObj(i -> Map.<String, Object>of("b", "w"))
                .toList();
        GateCall call = call(large(Map.of("tests", Map.of("failed", 2), "custom", Map.of("pairs", many))));

        GateDecided decided = decided(events, call);

        assertThat(decided.everyTrigger()).hasSize(3_001);
        assertThat(decided.everyTrigger()).filteredOn(Undecided::wasStopped).hasSize(1);
        Counts counts = selfChecked(events, decided);
        assertThat(counts.outcomes()).isEqualTo(3_001);
        assertThat(counts.taken()).isEqualTo(1);
        assertThat(counts.differences()).isZero();
    }

    @Test
    void an_abridged_record_that_hides_a_rule_is_a_difference() {
        List<Recorded<RuleEvent>> events = new ArrayList<>(rules(3_000, "tests.failed == 0"));
        events.set(2_000, rules(1, "tests.failed == 2").getFirst());
        GateDecided withoutOne = decided(events, call(large(Map.of("tests", Map.of("failed", 2)))));

        Counts counts = selfChecked(rules(3_000, "tests.failed == 0"), withoutOne);

        assertThat(counts.differences()).isEqualTo(1);
    }

    @Test
    void nothing_that_facts_say_can_break_an_answer() {
        List<Recorded<RuleEvent>> events = rules(1, "documents['a.md'] == custom.b");
        String pairs = "\uD83D\uDE00".repeat(3_000);
        GateCall call =
                call(Map.of("documents", Map.of("a.md", "x" + pairs), "custom", Map.of("b", pairs, "blank", " ")));

        Judgement judgement = judged(events, call);

        assertThat(judgement.triggers()).hasSize(1);
        assertThat(Template.filled("${custom.blank}", call.facts())).isEqualTo("${custom.blank}");
        assertThat(Template.filled("x${custom.b}", call.facts())).hasSizeLessThanOrEqualTo(4_000);
        assertThat(Template.filled("${custom.b}", call.facts())).endsWith("\uDE00…");
    }

    /** Stopped on thousands of pairs. */
    private static final String SLOW = "custom.pairs.all(a, custom.pairs != 1)";

    private static Map<String, Object> large(Map<String, Object> facts) {
        Map<String, Object> larger = new LinkedHashMap<>(facts);
        larger.put("sbom", Map.of("components", 1, "text", "x".repeat(LARGEST_FACTS - 50_000)));
        return larger;
    }

    private static Rule asWarning(Rule rule) {
        return rule(rule.id(), RuleSeverity.WARNING, RuleMode.WARN, rule.check(), null, rule.scope());
    }

    private static Counts selfChecked(List<Recorded<RuleEvent>> events, GateDecided decided) {
        SelfCheck check = new SelfCheck(new BooksOfThen(events, LANGUAGE::checkOf), Gate::judged);
        check.compare(decided);
        return Counts.together(List.of(check));
    }

    private static GateDecided decided(List<Recorded<RuleEvent>> events, GateCall call) {
        return judged(events, call).decided(call, UNDER);
    }

    private static Judgement judged(List<Recorded<RuleEvent>> events, GateCall call) {
        return Gate.judged(call, new BooksOfThen(events, LANGUAGE::checkOf).at(events.size() - 1), NOW);
    }

    private static GateCall call(Map<String, Object> facts) {
        return new GateCall(CheckPoint.PRE_DEPLOY, BILLING, "release", "run-1", new Facts(facts));
    }

    private static List<Recorded<RuleEvent>> rules(int many, String check) {
        return IntStream.range(0, many)
                .mapToObj(i -> at(i, (RuleEvent) new RuleActivated(
                        rule(
                                new RuleId("RULE-GEN-%05d".formatted(i)),
                                RuleSeverity.BLOCKING,
                                RuleMode.ENFORCE,
                                check,
                                null,
                                Rule.Scope.everything()),
                        "a",
                        NOW)))
                .toList();
    }
}
