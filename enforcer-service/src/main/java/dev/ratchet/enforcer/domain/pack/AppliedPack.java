package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleEntry;
import dev.ratchet.events.PackOrigin;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent.RuleActivated;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An application of a pack, as the log has it: the versions of rules that came with it. An application that changed no
 * rule left nothing on the log, and isn't known.
 *
 * @param inForce those of its rules that are the last version of a rule in force
 */
public record AppliedPack(
        String name,
        String version,
        String source,
        String by,
        Instant appliedAt,
        List<RuleVersion> rules,
        List<String> inForce) {

    /** A rule in one version. */
    public record RuleVersion(String rule, int version) {}

    private record Application(PackOrigin origin, String by, Instant at) {}

    /** Every application, the newest first. */
    public static List<AppliedPack> in(RuleBook book) {
        Map<Application, List<RuleVersion>> versions = new LinkedHashMap<>();
        Map<Application, List<String>> inForce = new LinkedHashMap<>();
        for (RuleEntry entry : book.entries().values()) {
            for (RuleActivated activated : entry.activations()) {
                PackOrigin origin = activated.pack();
                if (origin != null) {
                    Rule rule = activated.definition();
                    Application application = new Application(origin, activated.by(), activated.activatedAt());
                    versions.computeIfAbsent(application, a -> new ArrayList<>())
                            .add(new RuleVersion(rule.id().value(), rule.version()));
                    if (entry.isInForce()
                            && activated.equals(entry.activations().getLast())) {
                        inForce.computeIfAbsent(application, a -> new ArrayList<>())
                                .add(rule.id().value());
                    }
                }
            }
        }
        return versions.entrySet().stream()
                .map(one -> of(one.getKey(), one.getValue(), inForce.getOrDefault(one.getKey(), List.of())))
                .sorted(Comparator.comparing(AppliedPack::appliedAt).reversed())
                .toList();
    }

    private static AppliedPack of(Application application, List<RuleVersion> rules, List<String> inForce) {
        PackOrigin origin = application.origin();
        return new AppliedPack(
                origin.name(), origin.version(), origin.source(), application.by(), application.at(), rules, inForce);
    }
}
