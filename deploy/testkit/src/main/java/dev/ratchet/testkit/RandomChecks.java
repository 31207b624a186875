package dev.ratchet.testkit;

import dev.ratchet.events.Facts;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Checks and documents of facts at random, the same ones for the same seed. The checks compile nearly always; of the facts
 * some are unknown and some have a type that nobody expects. Texts and numbers come from small sets, so that they meet.
 */
public final class RandomChecks {

    private static final List<String> GLOBS = List.of("**/*.md", "*.ts", "src/*", "**", "docs/?uide/*", "README.md");
    private static final List<String> REGEXES =
            List.of("^[a-z]+$", "a", "", ".*/.*", "(a|b)+", "[", "\\\\d+\\\\.\\\\d+");
    private static final List<String> WHOLES = List.of(
            "0", "1", "2", "5", "-1", "100", "9223372036854775807", "(-9223372036854775807 - 1)", "9007199254740993");
    private static final List<String> BROKENS =
            List.of("0.0", "0.5", "1.0", "-0.0", "0.7", "1e300", "9007199254740992.0");
    private static final int MAX_DEPTH = 4;

    private final SplittableRandom random;
    private final RandomFacts facts;
    private final List<String> elements = new ArrayList<>();

    public RandomChecks(long seed) {
        this.random = new SplittableRandom(seed);
        this.facts = new RandomFacts(random);
    }

    /** An expression that is a truth. */
    public String check() {
        elements.clear();
        return truth(1 + random.nextInt(MAX_DEPTH));
    }

    /** A document. */
    public Facts facts() {
        return facts.usual();
    }

    /** A document of which some parts are large, by hundreds or by ten thousands. */
    public Facts largeFacts() {
        return facts.large();
    }

    private String truth(int depth) {
        if (depth <= 0) {
            return claim();
        }
        return switch (random.nextInt(14)) {
            case 0, 1, 2 -> "(" + truth(depth - 1) + " && " + truth(depth - 1) + ")";
            case 3, 4, 5 -> "(" + truth(depth - 1) + " || " + truth(depth - 1) + ")";
            case 6 -> "!" + truth(depth - 1);
            case 7 -> "(" + truth(depth - 1) + " ? " + truth(depth - 1) + " : " + truth(depth - 1) + ")";
            case 8, 9 -> loop(one(List.of("all", "exists", "exists_one")), depth);
            case 10 -> "(" + list(depth) + " == " + list(depth) + ")";
            default -> claim();
        };
    }

    private String claim() {
        return switch (random.nextInt(17)) {
            case 0, 1, 2 ->
                "(" + number(1) + one(List.of(" == ", " != ", " < ", " <= ", " > ", " >= ")) + number(1) + ")";
            case 3, 4 -> "(" + text(1) + one(List.of(" == ", " != ", " < ", " >= ")) + text(1) + ")";
            case 5 -> one(RandomFacts.TRUTH_FACTS);
            case 6 -> text(1) + one(List.of(".startsWith(", ".endsWith(", ".contains(")) + text(0) + ")";
            case 7 -> text(1) + ".matches('" + one(REGEXES) + "')";
            case 8, 9 -> "exists(" + (random.nextInt(4) == 0 ? text(1) : quoted(one(RandomFacts.PATHS))) + ")";
            case 10 -> "(" + text(1) + " in " + list(1) + ")";
            case 11 -> "(" + number(1) + " in [" + number(0) + ", " + number(0) + "])";
            case 12 -> "has(custom." + key() + (random.nextBoolean() ? ")" : "." + key() + ")");
            case 13 ->
                "(" + quoted(one(RandomFacts.KEYS)) + " in " + one(List.of("custom", "documents", "manifests")) + ")";
            case 14 ->
                "(" + open() + one(List.of(" == ", " != ", " < ", " >= ")) + one(List.of(number(0), text(0), open()))
                        + ")";
            case 15 -> random.nextInt(3) == 0 ? String.valueOf(random.nextBoolean()) : open();
            default -> "(" + open() + " in " + open() + ")";
        };
    }

    private String loop(String macro, int depth) {
        String element = "e" + elements.size();
        String range = random.nextInt(4) == 0 ? one(List.of("custom", "documents", open())) : list(depth - 1);
        if (elements.size() >= 2) {
            return claim();
        }
        elements.add(element);
        String condition = truth(depth - 2);
        elements.removeLast();
        return range + "." + macro + "(" + element + ", " + condition + ")";
    }

    private String list(int depth) {
        return switch (random.nextInt(depth <= 0 ? 3 : 7)) {
            case 0 -> "[" + quoted(one(RandomFacts.TEXTS)) + ", " + quoted(one(RandomFacts.TEXTS)) + "]";
            case 1, 2 -> one(RandomFacts.LIST_FACTS);
            case 3 -> "glob(" + quoted(one(GLOBS)) + ")";
            case 4 -> "under(" + quoted(one(RandomFacts.PATHS)) + ")";
            case 5 -> filter(depth);
            default -> "(" + list(0) + " + " + list(0) + ")";
        };
    }

    private String filter(int depth) {
        if (elements.size() >= 2) {
            return one(RandomFacts.LIST_FACTS);
        }
        String element = "e" + elements.size();
        elements.add(element);
        String condition = truth(depth - 2);
        elements.removeLast();
        return one(RandomFacts.LIST_FACTS) + ".filter(" + element + ", " + condition + ")";
    }

    private String number(int depth) {
        return switch (random.nextInt(depth <= 0 ? 4 : 9)) {
            case 0 -> one(WHOLES);
            case 1 -> one(BROKENS);
            case 2 -> one(RandomFacts.WHOLE_FACTS);
            case 3 -> one(RandomFacts.BROKEN_FACTS);
            case 4 -> "size(" + one(List.of(list(1), text(0), "custom", open())) + ")";
            case 5 ->
                "(" + one(RandomFacts.WHOLE_FACTS) + one(List.of(" + ", " - ", " * ", " / ", " % ")) + one(WHOLES)
                        + ")";
            case 6 ->
                "(" + one(RandomFacts.BROKEN_FACTS) + one(List.of(" + ", " - ", " * ", " / ")) + one(BROKENS) + ")";
            case 7 -> "-" + one(List.of(one(RandomFacts.WHOLE_FACTS), one(RandomFacts.BROKEN_FACTS)));
            default -> "(" + truth(0) + " ? " + one(RandomFacts.WHOLE_FACTS) + " : " + one(WHOLES) + ")";
        };
    }

    private String text(int depth) {
        if (!elements.isEmpty() && random.nextInt(3) == 0) {
            return one(elements);
        }
        return switch (random.nextInt(depth <= 0 ? 3 : 7)) {
            case 0 -> quoted(one(RandomFacts.TEXTS));
            case 1, 2 -> one(RandomFacts.TEXT_FACTS);
            case 3 -> "text(" + quoted(one(RandomFacts.PATHS)) + ")";
            case 4 -> "documents[" + text(0) + "]";
            case 5 -> "(" + text(0) + " + " + text(0) + ")";
            default -> one(RandomFacts.LIST_FACTS) + "[" + random.nextInt(3) + "]";
        };
    }

    /** Something whose type only the facts know. */
    private String open() {
        return switch (random.nextInt(6)) {
            case 0 -> one(RandomFacts.OPEN_FACTS);
            case 1 -> "custom." + key();
            case 2 -> "custom." + key() + "." + key();
            case 3 -> "custom[" + quoted(one(RandomFacts.KEYS)) + "]";
            case 4 ->
                "custom." + key() + "["
                        + one(List.of("0", "1", quoted(one(RandomFacts.KEYS)), one(RandomFacts.OPEN_FACTS))) + "]";
            default -> "manifests[" + quoted(one(RandomFacts.KEYS)) + "]." + key();
        };
    }

    private String key() {
        return one(List.of("a", "b", "load"));
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String quoted(String text) {
        return "'" + text + "'";
    }
}
