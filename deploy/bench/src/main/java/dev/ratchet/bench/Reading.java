package dev.ratchet.bench;

import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.text.Known;
import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.text.Normaliser;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** How many texts a second are read: repeats on one thread, novel ones with two callers of the sentence model. */
final class Reading {

    private static final List<String> PROBLEMS = List.of(
            "the completion tracker has no entry for %s although version %d.2 was deployed",
            "%s went to production before its staging project existed, build %d",
            "no test of %s ran for %d days and nobody noticed before the release",
            "the rollback plan of %s does not say what happens after step %d",
            "%s writes the customer's address into its log, %d times an hour",
            "reviewers of %s were not asked, merge request %d went straight to main");
    private static final List<String> NAMES = List.of("ledger-writer", "quota-gateway", "address-book", "mail-relay");

    private static final int LETTERS = 26;
    private static final int DISTINCT = 3_000;
    private static final int ROUNDS = 5;
    private static final int CALLERS = 2;
    private static final double NANOS = 1e9;

    private Reading() {}

    private static List<String> texts(int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(at -> PROBLEMS.get(at % PROBLEMS.size()).formatted(NAMES.get(at % NAMES.size()), at))
                .toList();
    }

    /** A text that differs from those of other numbers in a word, not in a value alone. */
    static String problem(int number) {
        String word = letters(number * 7_919);
        return PROBLEMS.get(number / 2 % PROBLEMS.size()).formatted(NAMES.getFirst(), number) + ", as " + word
                + " told " + letters(number);
    }

    private static String letters(int number) {
        return Integer.toString(number, LETTERS)
                .chars()
                .mapToObj(digit -> String.valueOf((char) ('a' + Character.digit(digit, LETTERS))))
                .collect(Collectors.joining());
    }

    /** Through mask, fingerprint and cache, median of {@value #ROUNDS} rounds. */
    static double repeats(int perRound) {
        List<String> texts = texts(0, DISTINCT);
        Normaliser normaliser = Normaliser.knowing(NAMES.getFirst(), "1.4.2", "run-17");
        Known<Integer> known = new Known<>(DISTINCT);
        texts.forEach(text -> known.remember(normaliser.masked(text).fingerprint(), text.length()));
        return median(IntStream.range(0, ROUNDS + 1).skip(1).mapToDouble(round -> {
            long start = System.nanoTime();
            int missed = 0;
            for (int at = 0; at < perRound; at++) {
                MaskedText masked = normaliser.masked(texts.get(at % DISTINCT));
                Fingerprint fingerprint = masked.fingerprint();
                missed += known.of(fingerprint) == null ? 1 : 0;
            }
            if (missed > 0) {
                throw new IllegalStateException(missed + " repeats were not known");
            }
            return perRound * NANOS / (System.nanoTime() - start);
        }));
    }

    /** Vectors a second of {@value #CALLERS} callers, median of three rounds. */
    static double novel(Embedding embedding, int perRound) {
        return median(IntStream.range(0, 3).mapToDouble(round -> {
            List<String> texts = texts(round * perRound, perRound).stream()
                    .map(text -> Normaliser.nameless().masked(text).readable())
                    .toList();
            long start = System.nanoTime();
            List<Thread> callers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> Thread.ofPlatform()
                            .start(() -> IntStream.range(0, perRound)
                                    .filter(at -> at % CALLERS == caller)
                                    .forEach(at -> embedding.of(texts.get(at)))))
                    .toList();
            callers.forEach(Reading::await);
            return perRound * NANOS / (System.nanoTime() - start);
        }));
    }

    private static void await(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static double median(DoubleStream rounds) {
        double[] sorted = rounds.sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
