package dev.ratchet.enforcer.domain.check;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Expressions at random that try to be costly: loops in loops over literals and large facts, and long chains of the same. */
final class HostileShapes {

    private static final int MAX_LENGTH = 3_900;
    private static final List<String> LISTS =
            List.of("custom.many", "custom.pairs", "custom", "files", "documents", "glob('packages/p1*/**')");
    private static final List<String> CONDITIONS = List.of(
            "%s != 'q'",
            "custom.nothing == %s",
            "!has(custom.nothing)",
            "custom.review.by != 'a'",
            "custom['word'] != 'a'",
            "custom.many != custom.pairs",
            "custom != custom || true",
            "[custom, custom] != [custom]",
            "files.size() != 1",
            "!(%s in [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15])",
            "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9] != [0, 1, 2, 3, 4, 5, 6, 7, 8, 10]",
            "!('nowhere' in files)",
            "!exists('nowhere')",
            "under('packages/p1').size() != 1",
            "text('half-a.md') != 'a'",
            "!text('half-a.md').contains('aab')",
            "!artifact.name.matches('(x|y)*z')",
            "'a' + string(%s) != 'c'",
            "{'a': %s} != {'b': 1}",
            "1 / 0 == 1 || true");

    private final Random random;

    HostileShapes(long seed) {
        this.random = new Random(seed);
    }

    /** An expression that is not longer than the language takes. */
    String next() {
        String shape = condition(1 + random.nextInt(6), List.of());
        return shape.length() > MAX_LENGTH ? next() : shape;
    }

    private String condition(int depth, List<String> elements) {
        int kind = depth == 0 ? 0 : random.nextInt(10);
        if (kind < 2) {
            String element = elements.isEmpty() ? "1" : oneOf(elements);
            return "(%s)".formatted(oneOf(CONDITIONS).formatted(element));
        }
        return kind < 5 ? repeated(condition(depth - 1, elements)) : loop(depth, elements);
    }

    private String repeated(String condition) {
        int most = Math.min(100, MAX_LENGTH / (condition.length() + 4));
        String operator = random.nextInt(4) == 0 ? " || " : " && ";
        return "(" + String.join(operator, Collections.nCopies(1 + random.nextInt(Math.max(1, most)), condition)) + ")";
    }

    private String loop(int depth, List<String> elements) {
        String element = "v" + elements.size();
        List<String> within = new ArrayList<>(elements);
        within.add(element);
        String form = oneOf(List.of(
                "%s.all(%s, %s)", "%s.exists(%s, !%s)", "!%s.exists_one(%s, %s)", "%s.filter(%s, %s).size() != 7"));
        return form.formatted(list(), element, condition(depth - 1, within));
    }

    private String list() {
        return random.nextBoolean()
                ? oneOf(LISTS)
                : IntStream.range(0, oneOf(List.of(1, 2, 3, 5, 8, 10, 20, 50, 100, 300)))
                        .mapToObj(Integer::toString)
                        .collect(Collectors.joining(",", "[", "]"));
    }

    private <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
