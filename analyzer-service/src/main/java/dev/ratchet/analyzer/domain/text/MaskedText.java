package dev.ratchet.analyzer.domain.text;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.List;

/**
 * What a text says: lower-case words with one blank between them, where names and values are masked. Texts that differ
 * only in those are equal, and so are their fingerprints.
 */
public record MaskedText(String words) {

    /** Stands for the name of the artifact. No text contains it. */
    public static final char NAME = '\u0001';

    /** Stands for a number, a path, a version, an id, or several in a row. No text contains it. */
    public static final char VALUE = '\u0002';

    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    /** FNV-1a over the words, finished with the mixer of SplitMix64. */
    public Fingerprint fingerprint() {
        long hash = OFFSET;
        for (int at = 0; at < words.length(); at++) {
            hash = (hash ^ words.charAt(at)) * PRIME;
        }
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return new Fingerprint(hash ^ (hash >>> 31));
    }

    /** The words and masks in their order. */
    public List<String> tokens() {
        return words.isEmpty() ? List.of() : List.of(words.split(" "));
    }

    /**
     * True when it has no word: nothing but masks, digits, signs and single letters. A script without blanks between words
     * has words of one sign.
     */
    public boolean isWordless() {
        return tokens().stream().noneMatch(MaskedText::hasWord);
    }

    private static boolean hasWord(String token) {
        long letters = token.codePoints().filter(Character::isLetter).count();
        return letters > 1 || token.codePoints().anyMatch(Character::isIdeographic);
    }

    /** The text with plain words in the place of the masks. */
    public String readable() {
        return words.replace(String.valueOf(NAME), "service").replace(String.valueOf(VALUE), "number");
    }
}
