package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.learning.Learned;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Certainty;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.RuleBasis;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What speaks against a proposal: how little the counts prove, and what was not learned at all. */
final class Reservations {

    private Reservations() {}

    static List<String> about(Family family, DraftRule rule, Optional<Improvement> rejected) {
        List<String> ofRule = aboutLesson(family.all().getFirst().lesson(), rule);
        return Stream.of(
                        rejected
                                .map(before ->
                                        aboutRejected(before, family.joint().frequency()))
                                .stream(),
                        aboutConfidence(family).stream(),
                        ofRule.stream(),
                        aboutMined(family),
                        elsewhere(family, rule))
                .flatMap(sentences -> sentences)
                .distinct()
                .toList();
    }

    private static List<String> aboutLesson(Lesson lesson, DraftRule rule) {
        return switch (lesson) {
            case Learned learned -> aboutLearned(learned);
            case Lesson.Nothing nothing -> aboutTemplate(nothing, rule);
        };
    }

    private static Stream<String> aboutMined(Family family) {
        return family.all().stream()
                .flatMap(dossier -> dossier.mined().stream())
                .flatMap(mined -> mined.reservations().stream());
    }

    /** What was learned otherwise for another workflow has its own reservations. */
    private static Stream<String> elsewhere(Family family, DraftRule rule) {
        Lesson own = family.all().getFirst().lesson();
        return family.covered().stream()
                .filter(dossier -> !dossier.lesson().equals(own))
                .flatMap(dossier -> aboutLesson(dossier.lesson(), rule).stream()
                        .map(sentence -> Requirement.bounded(
                                "In workflow '%s': %s".formatted(Family.workflow(dossier.file()), sentence))));
    }

    /** What a confidence that was not measured rests on instead. */
    private static List<String> aboutConfidence(Family family) {
        return family.files().stream()
                .map(CaseFile::portrait)
                .flatMap(portrait -> aboutConfidence(portrait).stream())
                .map(Requirement::bounded)
                .toList();
    }

    private static Optional<String> aboutConfidence(Portrait portrait) {
        Certainty certainty = portrait.certainty();
        if (certainty == null || certainty.basis() == ConfidenceBasis.CALIBRATED) {
            return Optional.empty();
        }
        String because =
                switch (certainty.basis()) {
                    case IDENTICAL ->
                        "all of its %d violations say the same, names and numbers aside"
                                .formatted(portrait.frequency());
                    case SAME_GAP ->
                        "all of its %d violations have the same expected and actual behaviour"
                                .formatted(portrait.frequency());
                    default ->
                        "%d of its %d violations say the same, or have the same expected and actual behaviour"
                                .formatted(portrait.mostAlike(), portrait.frequency());
                };
        return Optional.of(
                "Pattern '%s' of workflow '%s' is too small to calibrate its confidence: it is proposed because %s"
                        .formatted(portrait.pattern().slug(), portrait.pattern().workflow(), because));
    }

    private static String aboutRejected(Improvement before, int frequency) {
        String said = before.judgement() == null
                ? ""
                : " by %s (%s)"
                        .formatted(before.judgement().by(), before.judgement().reason());
        return Requirement.bounded(
                "%s was rejected%s; it comes back because its evidence has grown from %d to %d violations"
                        .formatted(before.id(), said, before.violations().size(), frequency));
    }

    private static List<String> aboutLearned(Learned learned) {
        Learned.Counts counts = learned.counts();
        List<String> sentences = new ArrayList<>();
        sentences.add(
                "It is false of %d of %d violating runs, which proves a precision of %d %% at least (exact, one-sided 95 %%)"
                        .formatted(counts.caught(), counts.violating(), percent(learned.precisionBound())));
        sentences.add(
                "It is true of %d of %d sound runs, so up to %d %% of sound runs may still be stopped (exact, one-sided 95 %%)"
                        .formatted(learned.sound(), counts.sound(), 100 - percent(1 - learned.falseAlarmBound())));
        if (!learned.runnersUp().isEmpty()) {
            sentences.add("%d other checks separate these runs as well"
                    .formatted(learned.runnersUp().size()));
        }
        if (!learned.isSpokenOf()) {
            sentences.add("No word of the check occurs in the violations: it may be a coincidence");
        }
        sentences.addAll(learned.doubts());
        return List.copyOf(sentences);
    }

    private static List<String> aboutTemplate(Lesson.Nothing nothing, DraftRule rule) {
        if (rule.basis() != RuleBasis.TEMPLATE) {
            return List.of();
        }
        String template = Requirement.bounded(nothing.because() + ": the rule is a template");
        return TemplateCheck.asksForStep(rule.check())
                ? List.of(template, "The gate can decide it only where a pipeline brings the fact steps.completed")
                : List.of(template);
    }

    /** Rounded down, so that nothing is claimed beyond what is proved. */
    private static int percent(double share) {
        return (int) Math.floor(share * 100);
    }
}
