package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.wording.Wording;
import java.util.ArrayList;
import java.util.List;

/** The beginnings of the telling words of a text; where a script has no blanks between words, each two neighbouring signs. */
final class Stems {

    private static final int STEM = 5;

    private Stems() {}

    static List<String> of(MaskedText text) {
        List<String> stems = new ArrayList<>();
        String words = text.words();
        int at = 0;
        while (at < words.length()) {
            int from = at;
            while (at < words.length() && Character.isLetterOrDigit(words.charAt(at))) {
                at++;
            }
            add(words.substring(from, at), stems);
            at++;
        }
        return stems;
    }

    private static void add(String word, List<String> stems) {
        if (word.isEmpty() || !Wording.isTelling(word)) {
            return;
        }
        if (!hasBlanks(Character.UnicodeScript.of(word.charAt(0)))) {
            for (int at = 0; at + 1 < word.length(); at++) {
                stems.add(word.substring(at, at + 2));
            }
        } else {
            stems.add(word.substring(0, Math.min(STEM, word.length())));
        }
    }

    private static boolean hasBlanks(Character.UnicodeScript script) {
        return switch (script) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
    }

    /** True when most letters are of a script that the sentence model has hardly seen. */
    static boolean areForeign(MaskedText text) {
        String words = text.words();
        int foreign = 0;
        int letters = 0;
        for (int at = 0; at < words.length(); at++) {
            char c = words.charAt(at);
            if (Character.isLetter(c)) {
                letters++;
                foreign += c >= 128 && Character.UnicodeScript.of(c) != Character.UnicodeScript.LATIN ? 1 : 0;
            }
        }
        return 2 * foreign > letters;
    }
}
