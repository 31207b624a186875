package dev.ratchet.enforcer.domain.check;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;

/**
 * Regular expressions in time linear in the text: RE2's automaton, with a bound on its size that is checked before it is
 * built.
 */
final class Regexes {

    static final int MAX_LENGTH = 500;

    /** Instructions of the automaton. */
    static final int MAX_PROGRAM = 1_000;

    /** Expressions that begin with an anchor, a class or a choice that has one. */
    private static final Pattern WITHOUT_BEGINNING =
            Pattern.compile("\\(*(\\?:)?(\\^|\\.|\\\\[dDwWsSb]|\\[\\^?(a-z|A-Z|0-9))");

    private final Map<String, Pattern> literals;

    /** @param literals the expressions that are written out in a check, compiled once */
    Regexes(Map<String, Pattern> literals) {
        this.literals = Map.copyOf(literals);
    }

    /** Whether the text contains a match. */
    boolean matches(String text, String regex, Meter meter) {
        Pattern known = literals.get(regex);
        Pattern pattern = known == null ? compiledOnTheWay(regex, meter) : known;
        return pattern.matcher(new MeteredText(text, stepsPerCharacter(pattern.programSize()), meter))
                .find();
    }

    /** Refuses what is no regular expression or too large a one. */
    static Pattern compiled(String regex) {
        if (regex.length() > MAX_LENGTH) {
            throw new IllegalArgumentException(
                    "a regular expression may have at most %d characters".formatted(MAX_LENGTH));
        }
        if (estimatedSize(regex) > 4L * MAX_PROGRAM) {
            throw tooLarge();
        }
        try {
            Pattern pattern = Pattern.compile(regex);
            if (pattern.programSize() > MAX_PROGRAM) {
                throw tooLarge();
            }
            return pattern;
        } catch (PatternSyntaxException notOne) {
            throw new IllegalArgumentException("not a regular expression: " + notOne.getDescription());
        }
    }

    static long stepsPerCharacter(int programSize) {
        return 1L + programSize / 8;
    }

    /**
     * Each character is read twice at most; where matches begin with a text that is written out, that text is searched for
     * first, and for each character of the text so much may be read again.
     */
    static long mostStepsPerCharacter(Pattern pattern) {
        int again = WITHOUT_BEGINNING.matcher(pattern.pattern()).lookingAt() ? 0 : pattern.programSize();
        return stepsPerCharacter(pattern.programSize()) * (2L + again);
    }

    private static Pattern compiledOnTheWay(String regex, Meter meter) {
        meter.charge(100L + 20L * Math.min(estimatedSize(regex), 4L * MAX_PROGRAM));
        return compiled(regex);
    }

    private static IllegalArgumentException tooLarge() {
        return new IllegalArgumentException(
                "the regular expression makes an automaton of more than %d instructions".formatted(MAX_PROGRAM));
    }

    /** How large the automaton may become: characters, times the repetitions around them. Never too low by more than a few times. */
    static long estimatedSize(String regex) {
        Deque<Long> outer = new ArrayDeque<>();
        long size = 0;
        long last = 0;
        for (int i = 0; i < regex.length(); i++) {
            char c = regex.charAt(i);
            if (c == '(') {
                outer.push(size);
                size = 0;
                last = 0;
            } else if (c == ')' && !outer.isEmpty()) {
                last = size + 2;
                size = outer.pop() + last;
            } else if (c == '{' && last > 0) {
                long more = last * Math.max(0, largestCount(regex, i) - 1);
                size = Math.min(size + more, Integer.MAX_VALUE);
                last = Math.min(last + more, Integer.MAX_VALUE);
            } else {
                i += c == '\\' ? 1 : 0;
                last = 1;
                size++;
            }
        }
        while (!outer.isEmpty()) {
            size += outer.pop();
        }
        return size;
    }

    /** The largest number between braces that open here; 1 when there is none. */
    private static long largestCount(String regex, int open) {
        long largest = 1;
        long number = 0;
        for (int i = open + 1; i < regex.length() && regex.charAt(i) != '}'; i++) {
            char c = regex.charAt(i);
            number = Character.isDigit(c) ? Math.min(number * 10 + Character.digit(c, 10), 100_000) : 0;
            largest = Math.max(largest, number);
        }
        return largest;
    }
}
