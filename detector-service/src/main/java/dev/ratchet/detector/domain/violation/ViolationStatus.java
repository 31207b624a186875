package dev.ratchet.detector.domain.violation;

import dev.ratchet.events.WireName;

/** How a violation stands: open until it is resolved, or withdrawn because it never was one. */
public enum ViolationStatus implements WireName {
    OPEN("open"),
    RESOLVED("resolved"),
    WITHDRAWN("withdrawn");

    private final String wireName;

    ViolationStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    public String wireName() {
        return wireName;
    }

    /** The status of that name. Refuses any other name with the list of those that exist. */
    public static ViolationStatus named(String wireName) {
        return WireName.find(ViolationStatus.class, wireName);
    }
}
