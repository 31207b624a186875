package dev.ratchet.enforcer.persistence;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.proposed;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Facts;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.ViolationType;
import dev.ratchet.log.Database;
import dev.ratchet.testkit.Schemas;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EpisodeTableTest {

    private final DataSource source = Schemas.empty("episodes_of_patterns");
    private final Database database = new Database(source);
    private final EpisodeTable episodes = new EpisodeTable(database);

    @BeforeEach
    void a_rule_against_a_pattern_has_an_episode() throws SQLException {
        try (Connection connection = source.getConnection()) {
            new ImprovementTable(database).apply(connection, List.of(at(1, proposed(CHECK))));
            new RuleTable(new WaiverTable(database), database)
                    .apply(
                            connection,
                            List.of(at(2, new RuleActivated(rule(RuleSeverity.BLOCKING, RuleMode.SHADOW), "a", NOW))));
            episodes.apply(connection, List.of(at(3, failed())));
        }
    }

    @Test
    void the_episodes_of_a_pattern_are_those_of_what_it_stands_for_too() throws SQLException {
        regrouped("p-8", "p-1");
        regrouped("p-9", "p-8");

        assertThat(episodes.ofPattern("p-1", "billing")).hasSize(1);
        assertThat(episodes.ofPattern("p-8", "billing")).hasSize(1);
        assertThat(episodes.ofPattern("p-9", "billing")).hasSize(1);
        assertThat(episodes.ofPattern("p-7", "billing")).isEmpty();
        assertThat(episodes.ofPattern("p-9", "parcels")).isEmpty();
    }

    @Test
    void a_pattern_of_its_own_again_is_stood_for_no_more() throws SQLException {
        regrouped("p-8", "p-1");
        regrouped("p-1");

        assertThat(episodes.ofPattern("p-8", "billing")).isEmpty();
        assertThat(episodes.ofPattern("p-1", "billing")).hasSize(1);
    }

    private void regrouped(String pattern, String... aliases) throws SQLException {
        Regrouping group = new Regrouping(pattern, "slug", "A title", List.of(aliases), List.of());
        try (Connection connection = source.getConnection()) {
            new PatternAliasTable()
                    .apply(
                            connection,
                            List.of(at(
                                    4,
                                    new PatternsRegrouped(
                                            "release", ViolationType.ARCHITECTURE, List.of(group), "m", NOW))));
        }
    }

    private static GateDecided failed() {
        Trigger trigger = new Trigger(
                RULE,
                1,
                "service-folder-exists",
                RuleSeverity.BLOCKING,
                RuleMode.SHADOW,
                RuleOutcome.FAILED,
                false,
                "m",
                "r",
                Map.of(),
                "bad",
                List.of(),
                null,
                null);
        return new GateDecided(
                "D-1",
                CheckPoint.PRE_DEPLOY,
                Artifact.named("billing"),
                "release",
                "run-1",
                Facts.none(),
                "pipeline",
                0,
                true,
                List.of(trigger),
                List.of(),
                false,
                "replica",
                1,
                NOW);
    }
}
