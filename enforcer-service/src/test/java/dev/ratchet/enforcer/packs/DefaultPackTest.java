package dev.ratchet.enforcer.packs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.pack.Pack;
import dev.ratchet.enforcer.domain.pack.PackLint;
import dev.ratchet.enforcer.domain.pack.PackReader;
import dev.ratchet.enforcer.domain.pack.PackReading;
import dev.ratchet.enforcer.domain.pack.PackSettings;
import dev.ratchet.enforcer.domain.pack.PackTests;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleSeverity;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DefaultPackTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();

    @Test
    void every_test_of_its_rules_passes() {
        Pack pack = read(Map.of());

        assertThat(new PackTests(LANGUAGE).run(pack))
                .hasSizeGreaterThan(48)
                .allSatisfy(outcome -> assertThat(outcome.difference()).isNull());
    }

    @Test
    void there_is_nothing_odd_about_it() {
        assertThat(PackLint.of(read(Map.of()), List.of())).isEmpty();
    }

    @Test
    void it_has_the_sixteen_checks_at_their_checkpoints() {
        Map<CheckPoint, Long> counts = read(Map.of()).rules().stream()
                .collect(Collectors.groupingBy(rule -> rule.rule().checkPoint(), Collectors.counting()));

        assertThat(counts)
                .containsOnly(
                        Map.entry(CheckPoint.PRE_DEV, 3L),
                        Map.entry(CheckPoint.PRE_BUILD, 3L),
                        Map.entry(CheckPoint.PRE_DEPLOY, 6L),
                        Map.entry(CheckPoint.POST_DEPLOY, 4L));
        assertThat(rule("RULE-ARCH-001", Map.of()).severity()).isEqualTo(RuleSeverity.BLOCKING);
        assertThat(rule("RULE-QA-001", Map.of()).severity()).isEqualTo(RuleSeverity.BLOCKING);
        assertThat(rule("RULE-DOC-001", Map.of()).severity()).isEqualTo(RuleSeverity.WARNING);
    }

    @Test
    void what_a_team_sets_is_in_the_check_and_in_the_remedy() {
        Map<String, Object> set = Map.of("stagingProject", "stages/${artifact.name}", "minimumCoverage", 0.85);

        assertThat(rule("RULE-ARCH-001", set).check()).isEqualTo("exists(('stages/' + artifact.name))");
        assertThat(rule("RULE-ARCH-001", set).remediation())
                .isEqualTo("Create staging project: cp -r _mcp-project-template/ stages/${artifact.name}/");
        assertThat(rule("RULE-ARCH-005", set).check()).contains("'stages/' + artifact.name + '/04-product");
        assertThat(rule("RULE-QA-002", set).check()).endsWith("coverage.line > 0.85");
    }

    @Test
    void its_list_of_files_is_its_folder() throws IOException {
        Path folder = Path.of("src/main/resources/packs/default");

        assertThat(FolderPacks.in(folder)).isEqualTo(BuiltInPacks.named("default"));
    }

    private static Rule rule(String id, Map<String, Object> set) {
        return read(set).rules().stream()
                .map(rule -> rule.rule())
                .filter(rule -> rule.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Pack read(Map<String, Object> set) {
        PackReading reading = new PackReader(new BoundedYaml(), LANGUAGE)
                .read(BuiltInPacks.named("default"), new PackSettings(set, null));
        assertThat(reading).isInstanceOf(PackReading.Whole.class);
        return ((PackReading.Whole) reading).pack();
    }
}
