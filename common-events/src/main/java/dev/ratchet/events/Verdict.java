package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What an episode turned out to be. */
public enum Verdict implements WireName {
    PREVENTED("prevented", 1),
    OVERRIDDEN("overridden", 2),
    FALSE_POSITIVE("false-positive", 3),
    WAIVED("waived", 1),
    OPEN("open", 0);

    private final String wireName;
    private final int rank;

    Verdict(String wireName, int rank) {
        this.wireName = wireName;
        this.rank = rank;
    }

    /**
     * Which of two verdicts on one episode stands when the other comes later: a false positive outlasts everything, an
     * override all that happens by itself; of being waived and prevented the later counts, and open takes nothing back.
     */
    public Verdict then(Verdict later) {
        return later.rank >= rank ? later : this;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static Verdict named(String wireName) {
        return WireName.find(Verdict.class, wireName);
    }
}
