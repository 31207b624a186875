package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.analyzer.domain.cause.CaseFile;
import dev.ratchet.analyzer.domain.learning.Learned;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.pattern.Portrait;
import dev.ratchet.analyzer.domain.wording.Counted;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.ImprovementType;
import java.time.Duration;

/** What a proposal would have changed, had it been in force: said in counts, and as unmeasured where there are none. */
final class ExpectedEffect {

    private ExpectedEffect() {}

    static String of(Family family, CheckPoint checkPoint, ImprovementType type) {
        CaseFile file = family.main();
        Lesson lesson = family.all().getFirst().lesson();
        String rule =
                switch (lesson) {
                    case Learned learned -> learned(learned, checkPoint);
                    case Lesson.Nothing nothing ->
                        "How many it would have stopped at %s is unmeasured until it is backtested"
                                .formatted(checkPoint.wireName());
                };
        Dossier own = family.all().getFirst();
        String step = own.mined()
                .map(mined -> mined.asked() + ", and a run that does not is noticed when it ends. ")
                .orElse(
                        type == ImprovementType.WORKFLOW_ENHANCEMENT
                                ? "Pipelines do the step '%s' themselves, so that nobody can forget it. "
                                        .formatted(file.step())
                                : "");
        return Requirement.bounded("%s%s. %s".formatted(step, rule, pace(family.joint())));
    }

    private static String learned(Learned learned, CheckPoint checkPoint) {
        Learned.Counts counts = learned.counts();
        return "At %s it would have stopped %s whose facts are known, and %s"
                .formatted(
                        checkPoint.wireName(),
                        Counted.of(counts.caught(), counts.violating(), "violating run"),
                        Counted.of(counts.alarms(), counts.sound(), "sound one"));
    }

    private static String pace(Portrait portrait) {
        long days = Duration.between(portrait.firstSeen(), portrait.lastSeen()).toDays();
        return "The pattern came %s in %s"
                .formatted(Counted.times(portrait.frequency()), Counted.of((int) days + 1, "day"));
    }
}
