package dev.ratchet.analyzer.domain.wording;

import java.util.Set;

/** Words that carry a sentence but not its subject. Negations are not among them: they turn a problem around. */
final class Filler {

    private static final Set<String> WORDS = Set.of(
            "a", "an", "the", "this", "that", "these", "those", "its", "it", "their", "for", "of", "in", "on", "at",
            "to", "with", "by", "from", "as", "into", "is", "are", "was", "were", "be", "been", "being", "has", "have",
            "had", "and", "or", "must", "should", "shall", "will", "would", "there", "which", "who", "when", "than",
            "all", "each", "every", "any", "so", "we", "our", "they", "do", "does", "did");

    private Filler() {}

    static boolean is(String word) {
        return WORDS.contains(word);
    }
}
