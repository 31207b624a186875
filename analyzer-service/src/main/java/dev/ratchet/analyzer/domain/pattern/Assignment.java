package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.wording.Slug;

/**
 * The pattern that a violation belongs to, and what that pattern is called with it.
 *
 * @param similarity the mean cosine to the other texts of the pattern, 0..1; 1 where there is none
 * @param certainty that the pattern's members belong together, the violation included
 */
public record Assignment(String pattern, Slug slug, String title, double similarity, Certainty certainty) {

    static Assignment called(String pattern, Slug slug, double similarity, Certainty certainty) {
        return new Assignment(pattern, slug, slug.title(), similarity, certainty);
    }
}
