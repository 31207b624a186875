package dev.ratchet.enforcer.domain.pack;

import java.util.List;
import java.util.Map;

/**
 * Rules that are reviewed, tested and applied together.
 *
 * @param parameters what a team may set, by name
 * @param values what is set, by name: the defaults, or what the team said
 * @param supplied the facts under {@code custom} that the team says somebody collects
 */
public record Pack(
        String name,
        String version,
        String description,
        Map<String, Parameter> parameters,
        Map<String, ParameterValue> values,
        List<String> supplied,
        List<PackRule> rules) {}
