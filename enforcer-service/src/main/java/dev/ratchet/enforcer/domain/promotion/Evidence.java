package dev.ratchet.enforcer.domain.promotion;

import java.util.ArrayList;
import java.util.List;

/**
 * The judged episodes of a rule since its last change, in the order of their first verdicts.
 *
 * @param episodes how many there are
 * @param falsePositives how many of each batch of {@value #BATCH} were wrong; the last batch may be incomplete
 */
public record Evidence(int episodes, List<Integer> falsePositives) {

    /** Episodes of a batch: how finely the beginning of a drift is looked for. */
    public static final int BATCH = 25;

    public Evidence {
        falsePositives = List.copyOf(falsePositives);
        if (falsePositives.size() != (episodes + BATCH - 1) / BATCH) {
            throw new IllegalArgumentException("Expected a count for every batch of %d episodes, but there are %d"
                    .formatted(episodes, falsePositives.size()));
        }
    }

    public static Evidence none() {
        return new Evidence(0, List.of());
    }

    /** The evidence with one episode more. */
    public Evidence with(boolean isFalsePositive) {
        List<Integer> batches = new ArrayList<>(falsePositives);
        if (episodes % BATCH == 0) {
            batches.add(0);
        }
        if (isFalsePositive) {
            batches.set(batches.size() - 1, batches.getLast() + 1);
        }
        return new Evidence(episodes + 1, batches);
    }

    public int allFalsePositives() {
        return falsePositives.stream().mapToInt(Integer::intValue).sum();
    }

    /** How many episodes a batch has. */
    int sizeOf(int batch) {
        return Math.min(BATCH, episodes - batch * BATCH);
    }
}
