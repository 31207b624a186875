package dev.ratchet.analyzer.domain.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.CorrectionKind;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatternTest {

    private static final Instant NOW = Instant.parse("2025-11-01T00:00:00Z");
    private static final ViolationId ONE = ViolationId.parse("VIOL-2025-10-30-001");
    private static final ViolationId TWO = ViolationId.parse("VIOL-2025-10-30-002");

    private final Map<String, Pattern> patterns = new TreeMap<>();
    private final Map<String, Membership> memberships = new TreeMap<>();

    @Test
    void a_pattern_is_called_what_its_latest_classification_says() {
        happened(classified(ONE, "PAT-a", "chain-dry"), classified(TWO, "PAT-a", "chain"));

        assertThat(patterns.get("PAT-a"))
                .extracting(Pattern::slug, Pattern::title)
                .containsExactly("chain", "T chain");
        assertThat(patternOf(ONE)).isEqualTo("PAT-a");
        assertThat(patternOf(TWO)).isEqualTo("PAT-a");
    }

    @Test
    void a_name_that_a_person_gave_stays() {
        happened(
                classified(ONE, "PAT-a", "chain-dry"),
                new PatternRenamed("shipping", "PAT-a", "oil-it", "Oil it!", "reviewer-1", NOW),
                classified(TWO, "PAT-a", "chain"));

        assertThat(pattern("PAT-a").slug()).isEqualTo("oil-it");
    }

    @Test
    void a_merge_leaves_one_pattern_that_stands_for_both() {
        happened(
                classified(ONE, "PAT-a", "one"),
                classified(TWO, "PAT-b", "two"),
                corrected(CorrectionKind.MERGE, List.of("PAT-a", "PAT-b"), List.of()));

        assertThat(pattern("PAT-a").aliases()).containsExactly("PAT-b");
        assertThat(pattern("PAT-a").mergedInto()).isNull();
        assertThat(pattern("PAT-b").mergedInto()).isEqualTo("PAT-a");
    }

    @Test
    void a_split_moves_the_named_violations_to_a_pattern_of_their_own() {
        happened(
                classified(ONE, "PAT-a", "one"),
                classified(TWO, "PAT-a", "one"),
                corrected(CorrectionKind.SPLIT, List.of("PAT-a", "PAT-n"), List.of(TWO)));

        assertThat(patternOf(ONE)).isEqualTo("PAT-a");
        assertThat(patternOf(TWO)).isEqualTo("PAT-n");
        assertThat(patterns).containsKey("PAT-n");
    }

    @Test
    void a_regrouping_assigns_every_member_it_names_and_keeps_old_ids_as_aliases() {
        happened(
                classified(ONE, "PAT-a", "one"),
                classified(TWO, "PAT-b", "two"),
                new PatternsRegrouped(
                        "shipping",
                        ViolationType.WORKFLOW,
                        List.of(new Regrouping("PAT-a", "both", "Both", List.of("PAT-b"), List.of(ONE, TWO))),
                        "model-2",
                        NOW));

        assertThat(patternOf(TWO)).isEqualTo("PAT-a");
        assertThat(pattern("PAT-a").slug()).isEqualTo("both");
        assertThat(pattern("PAT-b").mergedInto()).isEqualTo("PAT-a");
    }

    @Test
    void a_violation_keeps_its_first_classification() {
        happened(classified(ONE, "PAT-a", "one"), classified(ONE, "PAT-b", "two"));

        assertThat(patternOf(ONE)).isEqualTo("PAT-a");
    }

    private void happened(PatternEvent... events) {
        for (PatternEvent event : events) {
            Pattern.touchedBy(event).forEach(id -> keep(patterns, id, Pattern.after(id, patterns.get(id), event)));
            Membership.touchedBy(event)
                    .forEach(id -> keep(memberships, id, Membership.after(id, memberships.get(id), event)));
        }
    }

    private static <S> void keep(Map<String, S> states, String key, @Nullable S state) {
        if (state != null) {
            states.put(key, state);
        }
    }

    private Pattern pattern(String id) {
        return Objects.requireNonNull(patterns.get(id));
    }

    private String patternOf(ViolationId violation) {
        return Objects.requireNonNull(memberships.get(violation.toString())).pattern();
    }

    private static ViolationClassified classified(ViolationId violation, String pattern, String slug) {
        return new ViolationClassified(
                violation,
                "shipping",
                ViolationType.WORKFLOW,
                pattern,
                slug,
                "T " + slug,
                1,
                1,
                "lexical-1",
                "0f",
                List.of(),
                NOW);
    }

    private static PatternCorrected corrected(
            CorrectionKind kind, List<String> patterns, List<ViolationId> violations) {
        return new PatternCorrected("shipping", kind, patterns, violations, "reviewer-1", "they say so", NOW);
    }
}
