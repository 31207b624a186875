package dev.ratchet.bench.learner;

import dev.ratchet.analyzer.domain.learning.Learned;
import dev.ratchet.analyzer.domain.learning.Learner;
import dev.ratchet.analyzer.domain.learning.Lesson;
import dev.ratchet.analyzer.domain.learning.facts.Snapshot;
import dev.ratchet.analyzer.domain.wording.Vocabulary;
import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.events.Facts;
import dev.ratchet.events.RuleOutcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One check learned from documents of a world and judged by the enforcer on others.
 *
 * @param learned what was learned, or why nothing was
 * @param precision the share of violating documents among the hold-out documents that the check stops, 0..1
 * @param recall the share of violating hold-out documents that it stops, 0..1
 * @param nanos how long the learning took
 */
record Trial(String learned, double precision, double recall, long nanos) {

    private static final double PRECISION = 0.95;
    private static final double RECALL = 0.90;
    private static final int SOUND = 200;
    private static final int HELD_OUT = 500;
    private static final Vocabulary NO_WORDS = Vocabulary.of(List.of(), List.of());

    /** How many documents it is learned from, and which share of the labels is wrong. */
    record Setting(String key, int violating, double wrong) {}

    static Trial of(World world, Setting setting, long seed) {
        Random random = new Random(seed);
        Noise noise = world.noise(random);
        List<Snapshot> violating = new ArrayList<>();
        List<Snapshot> sound = new ArrayList<>();
        label(world, setting, noise, random, violating, true);
        label(world, setting, noise, random, sound, false);
        long start = System.nanoTime();
        Lesson lesson = Learner.lesson(violating, sound, NO_WORDS);
        long nanos = System.nanoTime() - start;
        return switch (lesson) {
            case Learned learned -> judged(world, learned.check(), noise, random, nanos);
            case Lesson.Nothing nothing -> new Trial("(" + nothing.because() + ")", 0, 0, nanos);
        };
    }

    /** Fills a class; a wrong label brings a document of the other kind. */
    private static void label(
            World world, Setting setting, Noise noise, Random random, List<Snapshot> documents, boolean violating) {
        int count = violating ? setting.violating() : SOUND;
        for (int n = 0; n < count; n++) {
            boolean isWrong = random.nextDouble() < setting.wrong();
            Facts facts =
                    world.documents(1, violating != isWrong, noise, random).getFirst();
            documents.add(Snapshot.of(world.checkPoint(), World.artifactOf(facts), facts));
        }
    }

    private static Trial judged(World world, String expression, Noise noise, Random random, long nanos) {
        Check check = World.compiled(expression);
        long caught = stopped(check, world.documents(HELD_OUT, true, noise, random).stream());
        long alarms = stopped(check, world.documents(HELD_OUT, false, noise, random).stream());
        double precision = caught == 0 ? 0 : (double) caught / (caught + alarms);
        return new Trial(expression, precision, (double) caught / HELD_OUT, nanos);
    }

    private static long stopped(Check check, Stream<Facts> documents) {
        return documents
                .filter(facts -> check.on(facts).outcome() == RuleOutcome.FAILED)
                .count();
    }

    boolean isRecovered() {
        return precision >= PRECISION && recall >= RECALL;
    }
}
