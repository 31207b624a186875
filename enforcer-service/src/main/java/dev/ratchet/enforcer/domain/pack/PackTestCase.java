package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.Facts;
import java.util.List;

/**
 * Facts, and what a rule must say of them. Checked with the defaults of the pack's parameters.
 *
 * @param missing the facts that must be named as unknown; empty means any
 */
public record PackTestCase(String name, Facts facts, Expectation expected, List<String> missing, Place place) {}
