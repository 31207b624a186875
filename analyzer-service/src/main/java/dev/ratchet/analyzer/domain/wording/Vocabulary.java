package dev.ratchet.analyzer.domain.wording;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** The telling words that violations use of themselves. A word is known when it, or one of the same stem, is among them. */
public final class Vocabulary {

    private static final int STEM = 5;

    private final List<String> words;

    private Vocabulary(List<String> words) {
        this.words = words;
    }

    /**
     * The words of some violations.
     *
     * @param steps of the workflow in which they happened
     */
    public static Vocabulary of(Collection<Wording> wordings, Collection<String> steps) {
        List<String> words = new ArrayList<>();
        wordings.forEach(wording -> wording.fields().forEach(words::addAll));
        steps.forEach(step -> words.addAll(Masking.of().words(step)));
        return new Vocabulary(
                Wording.telling(words).stream().distinct().sorted().toList());
    }

    public boolean knows(String word) {
        return words.stream().anyMatch(known -> isSameStem(known, word));
    }

    private static boolean isSameStem(String known, String word) {
        int shared = 0;
        int shorter = Math.min(known.length(), word.length());
        while (shared < shorter && known.charAt(shared) == word.charAt(shared)) {
            shared++;
        }
        return shared >= STEM || (shared == known.length() && shared == word.length());
    }
}
