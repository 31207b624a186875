package dev.ratchet.enforcer.domain.review;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.WireName;

/**
 * How far an improvement has come. Reviewers change only a proposed one; an approved one is enforced while a rule of it is
 * in force in the mode enforce, and approved again when that rule is retired or has less say.
 */
public enum ImprovementStatus implements WireName {
    PROPOSED("proposed"),
    APPROVED("approved"),
    ENFORCED("enforced"),
    REJECTED("rejected"),
    SUPERSEDED("superseded");

    private final String wireName;

    ImprovementStatus(String wireName) {
        this.wireName = wireName;
    }

    @Override
    @JsonValue
    public String wireName() {
        return wireName;
    }

    @JsonCreator
    public static ImprovementStatus named(String wireName) {
        return WireName.find(ImprovementStatus.class, wireName);
    }
}
