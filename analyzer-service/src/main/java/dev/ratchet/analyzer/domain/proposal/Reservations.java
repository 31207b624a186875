package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.learning.Learned;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Certainty;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.pattern.Sureness;
import dev.ratchet.analyzer.domain.wording.Counted;
import dev.ratchet.events.ConfidenceBasis;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.Outlook.NearPattern;
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

    /** That evidence may lie in other patterns too, and how those of its own workflow become one with it. */
    static List<String> aboutNear(Portrait own, List<NearPattern> near) {
        return near.stream()
                .map(pattern -> aboutNear(own.pattern(), pattern))
                .map(Requirement::bounded)
                .toList();
    }

    private static String aboutNear(Pattern own, NearPattern near) {
        boolean isThere = near.workflow().equals(own.workflow());
        return "Pattern '%s'%s (%s, %s) means nearly the same in other words%s"
                .formatted(
                        near.title(),
                        isThere ? "" : " of workflow '" + near.workflow() + "'",
                        near.pattern(),
                        Counted.of(near.frequency(), "violation"),
                        isThere
                                ? "; if it is the same problem, POST /patterns/%s/merge with it makes them one"
                                        .formatted(own.id())
                                : "");
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
        if (certainty == null || certainty.isMeasured()) {
            return Optional.empty();
        }
        return Optional.of("Pattern '%s' of workflow '%s' %s: it is proposed because %s"
                .formatted(
                        portrait.pattern().slug(),
                        portrait.pattern().workflow(),
                        certainty.basis() == ConfidenceBasis.BY_PERSON
                                ? "has no calibrated confidence"
                                : "is too small to calibrate its confidence",
                        Sureness.because(portrait)));
    }

    private static String aboutRejected(Improvement before, int frequency) {
        String said = before.judgement() == null
                ? ""
                : " by %s (%s)"
                        .formatted(before.judgement().by(), before.judgement().reason());
        return Requirement.bounded("%s was rejected%s; it comes back because its evidence has grown from %d to %s"
                .formatted(before.id(), said, before.violations().size(), Counted.of(frequency, "violation")));
    }

    private static List<String> aboutLearned(Learned learned) {
        Learned.Counts counts = learned.counts();
        List<String> sentences = new ArrayList<>();
        sentences.add("It is false of %s, which proves a precision of %d %% at least (exact, one-sided 95 %%)"
                .formatted(
                        Counted.of(counts.caught(), counts.violating(), "violating run"),
                        percent(learned.precisionBound())));
        sentences.add("It is true of %s, so up to %d %% of sound runs may still be stopped (exact, one-sided 95 %%)"
                .formatted(
                        Counted.of(learned.sound(), counts.sound(), "sound run"),
                        100 - percent(1 - learned.falseAlarmBound())));
        if (!learned.runnersUp().isEmpty()) {
            int others = learned.runnersUp().size();
            sentences.add("%s separate%s these runs as well"
                    .formatted(Counted.of(others, "other check"), others == 1 ? "s" : ""));
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
