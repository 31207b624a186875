package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.episode.Sighting;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.ViolationEvent;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** Table {@code sighting}: a row for each violation on {@code ratchet-violations}, as far as it can bear a shadow out. */
@Identifier("sightings")
@ApplicationScoped
public class SightingTable implements Fold<ViolationEvent> {

    static final StateTable<Sighting> TABLE = new StateTable<>("sighting", Sighting.class);

    @Override
    public String name() {
        return "sightings";
    }

    @Override
    public void apply(Connection tx, List<Recorded<ViolationEvent>> events) throws SQLException {
        TABLE.fold(
                tx,
                events,
                event -> List.of(event.id().toString()),
                (id, sighting, event) -> Sighting.after(sighting, event));
    }
}
