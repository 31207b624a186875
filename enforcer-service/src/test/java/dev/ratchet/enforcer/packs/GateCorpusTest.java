package dev.ratchet.enforcer.packs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.enforcer.domain.Samples;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.gate.Gate;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.gate.Judgement;
import dev.ratchet.enforcer.domain.gate.Standing;
import dev.ratchet.enforcer.domain.pack.Pack;
import dev.ratchet.enforcer.domain.pack.PackReader;
import dev.ratchet.enforcer.domain.pack.PackReading;
import dev.ratchet.enforcer.domain.pack.PackSettings;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.events.Artifact;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.Facts;
import dev.ratchet.events.Json;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.WaiverGranted;
import dev.ratchet.events.RuleEvent.WaiverRequested;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleOutcome;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Folders under {@code gates}: a pack of rules in {@code pack}, and in {@code calls} a file for each call with the waivers
 * of then and the answer that is due.
 */
class GateCorpusTest {

    private static final Path ROOT = Path.of("src/test/resources/gates");
    private static final CheckLanguage LANGUAGE = new CheckLanguage();

    private static final Map<String, Predicate<Trigger>> PARTS = Map.of(
            "failures", standing(Standing.FAILURE),
            "warnings", standing(Standing.WARNING),
            "infos", standing(Standing.INFO),
            "shadow", standing(Standing.SHADOW),
            "waived", standing(Standing.WAIVED),
            "undecided", t -> t.outcome() == RuleOutcome.UNDECIDED && t.mode() != RuleMode.SHADOW);

    record Case(String name, Path pack, JsonNode call) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> calls() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files
                    .filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(GateCorpusTest::read)
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("calls")
    void a_call_gets_the_answer_that_is_due(Case due) {
        JsonNode call = due.call();
        Instant at = call.has("at") ? Instant.parse(call.path("at").textValue()) : Samples.NOW;

        Judgement judgement = Gate.judged(asked(call), book(due), at);

        JsonNode answer = call.path("answer");
        assertThat(judgement.allowed()).isEqualTo(answer.path("allowed").booleanValue());
        assertThat(judgement.rulesEvaluated())
                .isEqualTo(answer.path("rulesEvaluated").intValue());
        PARTS.forEach((part, which) -> assertThat(judgement.triggers().stream()
                        .filter(which)
                        .map(trigger -> trigger.rule().value()))
                .as(part)
                .containsExactlyInAnyOrderElementsOf(texts(answer.path(part))));
        call.path("remedies")
                .properties()
                .forEach(rule -> assertThat(of(judgement, rule.getKey()).remediation())
                        .isEqualTo(rule.getValue().textValue()));
        call.path("saw")
                .properties()
                .forEach(rule -> assertThat(Json.mapper()
                                .valueToTree(of(judgement, rule.getKey()).saw())
                                .toString())
                        .isEqualTo(rule.getValue().toString()));
        call.path("missing")
                .properties()
                .forEach(rule -> assertThat(of(judgement, rule.getKey()).missing())
                        .containsExactlyElementsOf(texts(rule.getValue())));
    }

    private static Trigger of(Judgement judgement, String rule) {
        return judgement.triggers().stream()
                .filter(trigger -> trigger.rule().value().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static GateCall asked(JsonNode call) {
        return new GateCall(
                CheckPoint.named(call.path("checkPoint").textValue()),
                Json.mapper().convertValue(call.path("artifact"), Artifact.class),
                call.path("workflow").textValue(),
                null,
                Json.mapper().convertValue(call.path("facts"), Facts.class));
    }

    private static RuleBook book(Case due) {
        List<RuleEvent> events = new ArrayList<>();
        pack(due.pack()).rules().forEach(rule -> events.add(new RuleActivated(rule.rule(), "a", Samples.NOW)));
        due.call().path("waivers").forEach(waiver -> events.addAll(waiver(waiver)));
        RuleBook book = RuleBook.empty();
        for (RuleEvent event : events) {
            book = book.after(Samples.at(book.version() + 1, event), LANGUAGE::checkOf);
        }
        return book;
    }

    private static List<RuleEvent> waiver(JsonNode waiver) {
        String id = "WAIV-2025-10-01-001";
        RuleId rule = new RuleId(waiver.path("rule").textValue());
        Instant from = Instant.parse(waiver.path("from").textValue());
        return List.of(
                new WaiverRequested(
                        id,
                        rule,
                        waiver.path("artifact").textValue(),
                        waiver.path("versions").textValue(),
                        "it moves",
                        Instant.parse(waiver.path("until").textValue()),
                        "alice",
                        from),
                new WaiverGranted(id, rule, "bob", "agreed", from));
    }

    private static Pack pack(Path folder) {
        try {
            PackReading reading =
                    new PackReader(new BoundedYaml(), LANGUAGE).read(FolderPacks.in(folder), PackSettings.none());
            assertThat(reading).isInstanceOf(PackReading.Whole.class);
            return ((PackReading.Whole) reading).pack();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Case read(Path file) {
        try {
            Path folder = file.resolve("../../pack").normalize();
            return new Case(
                    ROOT.relativize(file).toString(), folder, Json.mapper().readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static Predicate<Trigger> standing(Standing standing) {
        return trigger -> Standing.of(trigger) == standing;
    }
}
