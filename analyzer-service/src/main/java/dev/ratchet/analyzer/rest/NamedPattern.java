package dev.ratchet.analyzer.rest;

import dev.ratchet.analyzer.domain.pattern.KnownPatterns;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.http.Problem;
import java.util.List;

/** The one pattern that an id or a slug names; 404 where there is none, 409 where a slug names several. */
final class NamedPattern {

    private NamedPattern() {}

    static Pattern of(KnownPatterns patterns, String idOrSlug) {
        List<Pattern> called = patterns.called(idOrSlug);
        if (called.size() > 1) {
            throw new Problem(409, "ambiguous-slug", "Several patterns are called '" + idOrSlug + "'")
                    .with("patterns", called.stream().map(Pattern::id).toList())
                    .remedy("Ask for one of the ids");
        }
        return called.stream().findFirst().orElseThrow(() -> Problem.notFound("pattern", idOrSlug));
    }
}
