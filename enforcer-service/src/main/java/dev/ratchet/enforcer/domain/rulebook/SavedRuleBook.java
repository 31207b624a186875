package dev.ratchet.enforcer.domain.rulebook;

import java.time.Instant;
import java.util.Optional;

/** The rule book on this replica's disk, to start from while the broker is away. */
public interface SavedRuleBook {

    /** The last image that was saved; empty when there is none, or none that is sound. */
    Optional<RuleBookImage> load();

    /** Takes the place of the image before, whole or not at all. */
    void save(RuleBookImage image);

    /** The saved image was still the whole book at that time. */
    void confirmed(Instant at);

    /** The saved image is not of this log: it is put aside and never loaded again. */
    void refuse(String why);
}
