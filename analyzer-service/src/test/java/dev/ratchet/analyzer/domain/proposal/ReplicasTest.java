package dev.ratchet.analyzer.domain.proposal;

import static dev.ratchet.analyzer.domain.Reported.violation;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.events.ImprovementEvent;
import dev.ratchet.events.ImprovementEvent.ImprovementAmended;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Several replicas, each of which reads one workflow, decide from what they know while others are still writing. */
class ReplicasTest {

    /** Up to ten, each one amends a proposal. */
    private static final int VIOLATIONS = 10;

    private final Field field = new Field();
    private final List<ImprovementEvent> log = new ArrayList<>();
    private final List<Replica> replicas = new ArrayList<>();
    private int seen;

    /** One that decides, and only later gets to write what it decided. */
    private final class Replica {

        private final Deque<String> asked = new ArrayDeque<>();
        private final Deque<ImprovementEvent> unwritten = new ArrayDeque<>();
        private final Function<Candidate, List<Promotion>> question;

        Replica(Function<Candidate, List<Promotion>> question) {
            this.question = question;
        }

        boolean isIdle() {
            return asked.isEmpty() && unwritten.isEmpty();
        }

        void works() {
            if (!unwritten.isEmpty()) {
                ImprovementEvent event = unwritten.removeFirst();
                field.say(event);
                log.add(event);
            } else if (!asked.isEmpty()) {
                field.find(asked.removeFirst())
                        .ifPresent(candidate -> question.apply(candidate).stream()
                                .map(field::event)
                                .forEach(unwritten::add));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5})
    void whatever_they_write_at_once_one_proposal_rests_on_everything_in_the_end(int workflows) {
        int races = 0;
        for (int seed = 0; seed < 300; seed++) {
            ReplicasTest world = new ReplicasTest();
            world.plays(workflows, new Random(seed));
            races += world.inVain();

            assertThat(world.field.open())
                    .as("open after seed %d", seed)
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.patterns()).hasSize(workflows);
                        assertThat(one.violations()).hasSize(VIOLATIONS);
                    });
        }

        assertThat(races).as("amendments in vain").isPositive();
    }

    /** Violations of the same come to all workflows; who does what next is drawn by lot. */
    private void plays(int workflows, Random lot) {
        Promotions promotions = new Promotions(field);
        Upkeep upkeep = new Upkeep(field);
        for (int at = 0; at < workflows; at++) {
            replicas.add(new Replica(promotions::of));
        }
        Replica keeper = new Replica(promotions::afresh);
        List<Integer> coming = new ArrayList<>();
        for (int number = 0; number < VIOLATIONS; number++) {
            coming.add(number);
        }
        Collections.shuffle(coming, lot);
        while (!coming.isEmpty() || !isQuiet(keeper)) {
            int drawn = lot.nextInt(workflows + 2);
            if (drawn < workflows) {
                replicas.get(drawn).works();
            } else if (drawn == workflows) {
                keeps(keeper, upkeep);
            } else if (!coming.isEmpty()) {
                comes(coming.removeFirst(), workflows);
            }
        }
    }

    private boolean isQuiet(Replica keeper) {
        return replicas.stream().allMatch(Replica::isIdle) && keeper.isIdle() && seen == log.size();
    }

    private void keeps(Replica keeper, Upkeep upkeep) {
        if (keeper.isIdle() && seen < log.size()) {
            keeper.asked.addAll(upkeep.unsettledBy(log.get(seen++)));
        }
        keeper.works();
    }

    private void comes(int number, int workflows) {
        int workflow = number % workflows;
        Reported violation = violation(1 + number, "unit-" + number, "late").in("workflow-" + workflow);
        field.has("PAT-" + workflow, violation);
        replicas.get(workflow).asked.add("PAT-" + workflow);
    }

    private int inVain() {
        int revisions = field.improvements().stream()
                .mapToInt(improvement -> improvement.revision() - 1)
                .sum();
        return (int) log.stream().filter(ImprovementAmended.class::isInstance).count() - revisions;
    }
}
