package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.Rule;
import java.util.List;

/**
 * A rule of a pack.
 *
 * @param rule as the parameters make it; its version and date are those of nobody yet
 * @param checkByDefault the check with the defaults of the parameters, which its tests speak of
 */
public record PackRule(Rule rule, String checkByDefault, List<PackTestCase> tests, PackPlaces places) {

    public PackRule {
        tests = List.copyOf(tests);
    }

    /** Where its parts stand in the pack. */
    public record PackPlaces(Place rule, Place check, Place description, Place remediation) {}
}
