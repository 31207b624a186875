package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.CorrectionKind;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.PatternEvent.Binding;
import dev.ratchet.events.PatternEvent.Drawn;
import dev.ratchet.events.PatternEvent.PatternCorrected;
import dev.ratchet.events.PatternEvent.PatternRenamed;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.ViolationType;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A distinct text of one workflow and type and the pattern that it is in, from {@code ratchet-patterns}.
 *
 * @param violation the first that said it
 * @param count how many violations say it
 */
public record KnownText(
        String workflow, ViolationType type, String fingerprint, String violation, String pattern, int count) {

    /** What a text is stored under: the same words in another workflow or type are another text. */
    public static String key(String workflow, ViolationType type, String fingerprint) {
        return place(workflow, type) + "\n" + fingerprint;
    }

    /** What all texts of a workflow and type have in common. */
    public static String place(String workflow, ViolationType type) {
        return workflow + "\n" + type.wireName();
    }

    public static List<String> touchedBy(PatternEvent event) {
        return switch (event) {
            case ViolationClassified classified ->
                List.of(key(classified.workflow(), classified.type(), classified.fingerprint()));
            case PatternsRegrouped regrouped ->
                regrouped.groups().stream()
                        .flatMap(KnownText::cameTo)
                        .map(text -> key(regrouped.workflow(), regrouped.type(), text))
                        .distinct()
                        .toList();
            case PatternCorrected corrected -> moved(corrected);
            case PatternRenamed renamed -> List.of();
        };
    }

    public static @Nullable KnownText after(@Nullable KnownText before, PatternEvent event) {
        if (event instanceof ViolationClassified classified) {
            return before == null ? first(classified) : before.again();
        }
        return before == null
                ? null
                : switch (event) {
                    case PatternsRegrouped regrouped -> before.regrouped(regrouped);
                    case PatternCorrected corrected ->
                        before.in(corrected.patterns().getLast());
                    default -> before;
                };
    }

    private static KnownText first(ViolationClassified event) {
        return new KnownText(
                event.workflow(),
                event.type(),
                event.fingerprint(),
                event.violation().toString(),
                event.pattern(),
                1);
    }

    private KnownText again() {
        return new KnownText(workflow, type, fingerprint, violation, pattern, count + 1);
    }

    private KnownText regrouped(PatternsRegrouped event) {
        return event.groups().stream()
                .filter(group -> cameTo(group).anyMatch(fingerprint::equals))
                .findFirst()
                .map(group -> in(group.pattern()))
                .orElse(this);
    }

    private KnownText in(String other) {
        return new KnownText(workflow, type, fingerprint, violation, other, count);
    }

    private static Stream<String> cameTo(Regrouping group) {
        Drawn drawn = group.drawn();
        return drawn == null ? Stream.empty() : drawn.fingerprints().stream();
    }

    /** What a split or a move takes along. */
    private static List<String> moved(PatternCorrected event) {
        Binding binding = event.binding();
        boolean moves = event.correction() == CorrectionKind.SPLIT || event.correction() == CorrectionKind.MOVE;
        if (!moves || binding == null || event.patterns().isEmpty()) {
            return List.of();
        }
        return binding.parted().stream()
                .map(text -> key(event.workflow(), binding.type(), text))
                .distinct()
                .toList();
    }
}
