package dev.ratchet.enforcer.domain.episode;

import dev.ratchet.events.ViolationId;
import java.util.Optional;

/** The violations that the log has told of so far. */
public interface Sightings {

    Optional<Sighting> find(ViolationId violation);
}
