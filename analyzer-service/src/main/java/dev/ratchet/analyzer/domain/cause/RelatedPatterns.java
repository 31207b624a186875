package dev.ratchet.analyzer.domain.cause;

import dev.ratchet.analyzer.domain.pattern.Portrait;
import java.util.List;

/** Which patterns of other workflows are alike. */
public interface RelatedPatterns {

    /** Those of the same type that share a wording with the pattern; the most alike first. */
    List<RelatedPattern> of(Portrait portrait);
}
