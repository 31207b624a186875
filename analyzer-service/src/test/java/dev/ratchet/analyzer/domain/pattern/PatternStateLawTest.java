package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.CorrectionKind;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.testkit.StateLaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PatternStateLawTest {

    private static final Instant NOON = Instant.parse("2026-01-05T12:00:00Z");
    private static final StateLaw<PatternBook, PatternEvent> LAW =
            StateLaw.of(PatternBook.empty("shipping"), book -> book.events(NOON), PatternBook::after);

    @Test
    void patterns_are_what_their_events_say() {
        LAW.holdsAfterEach(List.of(
                classified(1, "PAT-a", "chain-dry"),
                classified(2, "PAT-b", "chain"),
                classified(3, "PAT-c", "brake"),
                renamed("PAT-a", "oil-it"),
                merged("PAT-a", "PAT-b"),
                merged("PAT-c", "PAT-a"),
                corrected(CorrectionKind.SPLIT, List.of("PAT-c", "PAT-n"), List.of(violation(3))),
                regrouped(new Regrouping("PAT-b", "own", "Own again", List.of("PAT-x"), List.of(violation(2)))),
                classified(4, "PAT-x", "late"),
                classified(5, "PAT-n", "split"),
                corrected(CorrectionKind.NOT_SIMILAR, List.of(), List.of(violation(1), violation(2))),
                merged("PAT-b", "PAT-n"),
                regrouped(new Regrouping("PAT-y", "new", "New", List.of("PAT-b"), List.of(violation(2))))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void patterns_are_what_their_events_say_whatever_happened(long seed) {
        Random random = new Random(seed);
        PatternBook book = PatternBook.empty("shipping").after(classified(1, "PAT-0", "first"));
        List<PatternEvent> history = new ArrayList<>(List.of(classified(1, "PAT-0", "first")));
        for (int i = 0; i < 40; i++) {
            PatternEvent event = any(random, List.copyOf(book.patterns().keySet()));
            history.add(event);
            book = book.after(event);
        }

        LAW.holdsAfterEach(history);
    }

    private static PatternEvent any(Random random, List<String> known) {
        String one = known.get(random.nextInt(known.size()));
        String other = known.get(random.nextInt(known.size()));
        String fresh = "PAT-" + random.nextInt(8);
        int number = 1 + random.nextInt(12);
        return switch (random.nextInt(7)) {
            case 0, 1 -> classified(number, fresh, "slug-" + number);
            case 2 -> renamed(one, "name-" + number);
            case 3 -> merged(one, other);
            case 4 -> corrected(CorrectionKind.SPLIT, List.of(one, fresh), List.of(violation(number)));
            case 5 -> corrected(CorrectionKind.MOVE, List.of(one, other), List.of(violation(number)));
            default -> regrouped(new Regrouping(fresh, "g-" + number, "G", List.of(one), List.of(violation(number))));
        };
    }

    private static ViolationId violation(int number) {
        return ViolationId.parse("VIOL-2026-01-05-%03d".formatted(number));
    }

    private static ViolationClassified classified(int violation, String pattern, String slug) {
        ViolationType type = violation % 2 == 0 ? ViolationType.WORKFLOW : ViolationType.ARCHITECTURE;
        double share = violation / 100.0;
        return new ViolationClassified(
                violation(violation),
                "shipping",
                type,
                pattern,
                slug,
                "T " + slug,
                share,
                share,
                "lexical-1",
                "0f",
                List.of(1f),
                NOON.minusSeconds(violation));
    }

    private static PatternRenamed renamed(String pattern, String slug) {
        return new PatternRenamed("shipping", pattern, slug, "N " + slug, "reviewer-1", NOON);
    }

    private static PatternCorrected merged(String heir, String other) {
        return corrected(CorrectionKind.MERGE, List.of(heir, other), List.of());
    }

    private static PatternCorrected corrected(
            CorrectionKind kind, List<String> patterns, List<ViolationId> violations) {
        return new PatternCorrected("shipping", kind, patterns, violations, "reviewer-1", "they say so", NOON);
    }

    private static PatternsRegrouped regrouped(Regrouping group) {
        return new PatternsRegrouped("shipping", ViolationType.QUALITY_GATE, List.of(group), "model-2", NOON);
    }
}
