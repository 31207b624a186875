package dev.ratchet.enforcer.domain.pack;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.packs.BoundedYaml;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Small packs for the tests. */
final class PackFixture {

    static final CheckLanguage LANGUAGE = new CheckLanguage();
    static final String MANIFEST = """
        name: team
        version: 1.0.0
        parameters:
          folder: {type: path, default: "staging/${artifact.name}", description: where it is staged}
          limit: {type: integer, default: 3, description: how many may fail}
          words: {type: texts, default: [one, two], description: words}
        """;

    private PackFixture() {}

    static String rule(String id, String name, String more) {
        return """
            id: %s
            name: %s
            description: It is as it should be.
            checkPoint: pre-deploy
            severity: blocking
            mode: enforce
            remediation: Make it so
            %s
            """.formatted(id, name, more);
    }

    static PackReading read(Map<String, String> rules, PackSettings settings) {
        Map<String, String> files = new TreeMap<>(rules);
        files.putIfAbsent("pack.yaml", MANIFEST);
        return new PackReader(new BoundedYaml(), LANGUAGE).read(new PackFiles(files), settings);
    }

    static Pack pack(Map<String, String> rules, PackSettings settings) {
        PackReading reading = read(rules, settings);
        assertThat(reading).isInstanceOf(PackReading.Whole.class);
        return ((PackReading.Whole) reading).pack();
    }

    static Pack pack(String... checks) {
        Map<String, String> rules = new TreeMap<>();
        for (int i = 0; i < checks.length; i++) {
            rules.put("r" + i + ".yaml", rule("RULE-QA-00" + (i + 1), "rule-" + i, "check: |\n  " + checks[i]));
        }
        return pack(rules, PackSettings.none());
    }

    static List<PackFault> faults(String rule) {
        PackReading reading = read(Map.of("rule.yaml", rule), PackSettings.none());
        assertThat(reading).isInstanceOf(PackReading.Unreadable.class);
        return ((PackReading.Unreadable) reading).faults();
    }
}
