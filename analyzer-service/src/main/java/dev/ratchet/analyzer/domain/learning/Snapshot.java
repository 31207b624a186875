package dev.ratchet.analyzer.domain.learning;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.Facts;

/** What was true of an artifact at a checkpoint, as the gate recorded it. */
public final class Snapshot {

    private final CheckPoint checkPoint;
    private final Artifact artifact;
    private final Facts facts;
    private final Files files;

    private Snapshot(CheckPoint checkPoint, Artifact artifact, Facts facts) {
        this.checkPoint = checkPoint;
        this.artifact = artifact;
        this.facts = facts;
        this.files = Files.of(facts);
    }

    public static Snapshot of(CheckPoint checkPoint, Artifact artifact, Facts facts) {
        return new Snapshot(checkPoint, artifact, facts);
    }

    public static Snapshot of(GateDecided decided) {
        return of(decided.checkPoint(), decided.artifact(), decided.facts());
    }

    CheckPoint checkPoint() {
        return checkPoint;
    }

    Artifact artifact() {
        return artifact;
    }

    Facts facts() {
        return facts;
    }

    Files files() {
        return files;
    }
}
