package dev.ratchet.enforcer.service;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.rule;

import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBookImage;
import dev.ratchet.enforcer.journal.LeftOnDisk;
import dev.ratchet.enforcer.rest.GateBody;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Json;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.events.Topic;
import dev.ratchet.local.KafkaProcess;
import dev.ratchet.local.KafkaSettings;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import dev.ratchet.testkit.RatchetBackends;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * A broker and a database that are away when the service starts. Before, the broker had a rule, and an earlier process of
 * this replica left its copy of the book and one decision on the disk.
 */
public final class DarkBackends implements QuarkusTestResourceLifecycleManager {

    static final String EARLIER_KEY = "before-the-night";
    static final String EARLIER_ARTIFACT = "earlier";
    static final Map<String, Object> EARLIER_FACTS = Map.of("tests", Map.of("failed", 3));

    private final KafkaProcess kafka = new KafkaProcess(KafkaSettings.throwaway());
    private final LocalPostgres postgres = new LocalPostgres(PostgresSettings.throwaway());

    @Override
    public Map<String, String> start() {
        kafka.start();
        Path folder = BreakableBackends.folder();
        RuleEvent activated = activated(Samples.RULE, CHECK);
        String topicId = topics();
        AnalyzersLog.write(kafka.bootstrapServers(), activated);
        RuleBook book = RuleBook.empty().after(at(0, activated), new CheckLanguage()::checkOf);
        LeftOnDisk.book(folder, RuleBookImage.of(book, topicId, 1, Instant.now().minusSeconds(60)));
        LeftOnDisk.decision(folder, earlier(), digest());
        kafka.stop();
        Map<String, String> settings = new HashMap<>(new RatchetBackends().start());
        settings.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        settings.put("quarkus.datasource.jdbc.url", postgres.jdbcUrl());
        settings.put("quarkus.datasource.username", postgres.username());
        settings.put("quarkus.datasource.password", postgres.password());
        settings.put("ratchet.enforcer.journal", folder.toString());
        settings.put("ratchet.log.start-patience", "1s");
        return settings;
    }

    /** After the backends that tests share, which Quarkus starts for every class: the last one's settings win. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void inject(Object testInstance) {
        if (testInstance instanceof BreakableBackends.Breaks test) {
            test.canOrder(Map.of("start-kafka", kafka::start, "start-postgres", postgres::start));
        }
    }

    @Override
    public void stop() {
        postgres.close();
        kafka.close();
    }

    static RuleEvent activated(RuleId id, String check) {
        return new RuleActivated(
                rule(id, RuleSeverity.BLOCKING, RuleMode.ENFORCE, check, null, Rule.Scope.everything()),
                "admin-1",
                Samples.NOW);
    }

    static String earlierId() {
        return EventId.ofRequest("pipeline", "gate", EARLIER_KEY);
    }

    private static GateDecided earlier() {
        Artifact artifact = new Artifact(EARLIER_ARTIFACT, "1.0.0", null, null);
        return new GateDecided(
                earlierId(),
                CheckPoint.PRE_DEPLOY,
                artifact,
                null,
                null,
                new Facts(EARLIER_FACTS),
                "pipeline",
                0,
                true,
                List.of(),
                List.of(),
                true,
                "enforcer-before",
                41,
                Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    private static String digest() {
        try {
            GateBody body =
                    new GateBody(new Artifact(EARLIER_ARTIFACT, "1.0.0", null, null), null, null, EARLIER_FACTS);
            return EventId.hash("pre-deploy", Json.mapper().writeValueAsString(body));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String topics() {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            admin.createTopics(Arrays.stream(Topic.values())
                            .map(topic -> new NewTopic(topic.wireName(), topic.partitions(), (short) 1)
                                    .configs(topic.settings()))
                            .toList())
                    .all()
                    .get();
            String name = Topic.RULES.wireName();
            return admin.describeTopics(List.of(name)).allTopicNames().get().values().stream()
                    .findFirst()
                    .orElseThrow()
                    .topicId()
                    .toString();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
