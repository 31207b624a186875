package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.episode.Sighting;
import dev.ratchet.enforcer.domain.episode.Sightings;
import dev.ratchet.events.ViolationId;
import dev.ratchet.log.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Reads violations from the table {@code sighting}. */
@ApplicationScoped
public class SightingStore implements Sightings {

    private final Database database;

    SightingStore(Database database) {
        this.database = database;
    }

    @Override
    public Optional<Sighting> find(ViolationId violation) {
        return database.read(connection -> SightingTable.TABLE.find(connection, violation.toString()));
    }
}
