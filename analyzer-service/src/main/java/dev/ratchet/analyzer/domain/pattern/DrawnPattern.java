package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.analyzer.domain.wording.Slug;
import java.util.List;

/**
 * A pattern as it was drawn from the whole set.
 *
 * @param aliases patterns whose place it takes
 * @param texts all that are in it
 * @param arrivals those of them that the log names another pattern for
 */
record DrawnPattern(
        String id,
        Slug slug,
        List<String> aliases,
        List<Remembered> texts,
        List<Fingerprint> arrivals,
        Certainty certainty) {

    public DrawnPattern {
        aliases = List.copyOf(aliases);
        texts = List.copyOf(texts);
        arrivals = List.copyOf(arrivals);
    }

    boolean has(Fingerprint fingerprint) {
        return texts.stream().anyMatch(text -> text.fingerprint().equals(fingerprint));
    }

    /** True when the log says something else of it. */
    boolean isNews(Gathering before) {
        Pattern known = before.pattern(id);
        Certainty said = before.certainty(id);
        boolean isNamed = known != null && !known.slug().equals(known.id());
        return !arrivals.isEmpty()
                || !aliases.isEmpty()
                || !isNamed
                || said == null
                || said.basis() != certainty.basis()
                || said.isSure() != certainty.isSure();
    }
}
