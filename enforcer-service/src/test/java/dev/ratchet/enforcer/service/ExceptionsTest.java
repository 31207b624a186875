package dev.ratchet.enforcer.service;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.covering;
import static dev.ratchet.enforcer.domain.Samples.draft;
import static dev.ratchet.enforcer.domain.Samples.proposalOf;
import static dev.ratchet.enforcer.domain.Samples.violation;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DraftRule;
import dev.ratchet.events.ImprovementEvent.ImprovementProposed;
import dev.ratchet.events.ImprovementId;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.PatternEvent.ViolationClassified;
import dev.ratchet.events.Proposal;
import dev.ratchet.events.Rule;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class ExceptionsTest {

    private static final AtomicInteger COUNT = new AtomicInteger();
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String WHY = "{\"reason\": \"it is right\"}";
    private static @Nullable String rule;

    @Test
    void a_granted_waiver_lets_the_artifact_pass_and_the_episode_is_waived() {
        String rule = rule();
        assertThat(gate("w-a", "1.2.0").getBoolean("allowed")).isFalse();

        Response requested = request("pipeline", rule, "w-a", "1.2.*");
        String waiver = requested.jsonPath().getString("id");
        JsonPath stillBlocked = gate("w-a", "1.2.0");
        Response granted = order("reviewer-1", "/waivers/" + waiver + "/grant");
        JsonPath passed = await().atMost(SOON).until(() -> gate("w-a", "1.2.0"), gate -> gate.getBoolean("allowed"));
        JsonPath other = gate("w-a", "1.3.0");

        assertThat(requested.statusCode()).isEqualTo(201);
        assertThat(waiver).matches("WAIV-[0-9]{4}-[0-9]{2}-[0-9]{2}-[0-9]{3}");
        assertThat(requested.header("Location")).endsWith("/waivers/" + waiver);
        assertThat(requested.jsonPath().getString("state")).isEqualTo("requested");
        assertThat(stillBlocked.getBoolean("allowed")).isFalse();
        assertThat(granted.statusCode()).isEqualTo(200);
        assertThat(granted.jsonPath().getString("granted.by")).isEqualTo("reviewer-1");
        assertThat(passed.getList("failures")).isEmpty();
        assertThat(passed.getString("waived[0].rule")).isEqualTo(rule);
        assertThat(passed.getString("waived[0].waivedBy.waiver")).isEqualTo(waiver);
        assertThat(passed.getString("waived[0].waivedBy.reason")).isEqualTo("it moves");
        assertThat(passed.getString("waived[0].waivedBy.expiresAt")).isNotBlank();
        assertThat(other.getBoolean("allowed")).isFalse();
        eventually(
                "/decisions/" + passed.getString("decisionId"), seen -> seen.getString("triggers[0].waiver"), waiver);
        eventually(episodes(rule, "w-a"), seen -> seen.getString("items[0].verdict"), "waived");
    }

    @Test
    void a_revoked_waiver_lets_nothing_pass_any_more() {
        String rule = rule();
        String waiver = request("reporter", rule, "w-b", null).jsonPath().getString("id");
        order("reviewer-2", "/waivers/" + waiver + "/grant");
        await().atMost(SOON).until(() -> gate("w-b", "1.0").getBoolean("allowed"));

        Response stranger = order("pipeline", "/waivers/" + waiver + "/revoke");
        Response revoked = order("reporter", "/waivers/" + waiver + "/revoke");
        Response again = order("reviewer-1", "/waivers/" + waiver + "/revoke");

        assertThat(stranger.statusCode()).isEqualTo(403);
        assertThat(revoked.jsonPath().getString("state")).isEqualTo("revoked");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("winner")).isEqualTo("reporter");
        await().atMost(SOON).until(() -> !gate("w-b", "1.0").getBoolean("allowed"));
    }

    @Test
    void a_waiver_expires_by_itself() {
        String rule = rule();
        Instant expiry = Instant.now().plusSeconds(6);
        String waiver =
                request("reporter", rule, "w-c", null, expiry).jsonPath().getString("id");
        order("reviewer-1", "/waivers/" + waiver + "/grant");
        await().atMost(Duration.ofSeconds(5)).until(() -> gate("w-c", "1.0").getBoolean("allowed"));

        await().atMost(SOON).until(() -> !gate("w-c", "1.0").getBoolean("allowed"));

        assertThat(get("/waivers/" + waiver).jsonPath().getString("state")).isEqualTo("expired");
        assertThat(get("/waivers?state=expired&artifact=w-c").jsonPath().getList("items.id"))
                .containsExactly(waiver);
        assertThat(get("/waivers?state=granted&artifact=w-c").jsonPath().getList("items.id"))
                .isEmpty();
        assertThat(order("reviewer-2", "/waivers/" + waiver + "/grant").statusCode())
                .isEqualTo(409);
    }

    @Test
    void nobody_grants_what_they_asked_for_and_only_reviewers_grant() {
        String own = request("reviewer-1", rule(), "w-d", null).jsonPath().getString("id");

        Response refused = order("reviewer-1", "/waivers/" + own + "/grant");

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.jsonPath().getString("remedy")).contains("another reviewer");
        assertThat(order("pipeline", "/waivers/" + own + "/grant").statusCode()).isEqualTo(403);
        assertThat(request("viewer", rule(), "w-d", null).statusCode()).isEqualTo(403);
        assertThat(order("reviewer-2", "/waivers/WAIV-2020-01-01-001/grant").statusCode())
                .isEqualTo(404);
    }

    @Test
    void of_two_who_grant_at_once_one_wins_and_the_other_is_told_who() {
        String waiver = request("reporter", rule(), "w-e", null).jsonPath().getString("id");

        List<Response> answers = atOnce(reviewer -> order(reviewer, "/waivers/" + waiver + "/grant"));

        assertThat(with(answers, 409).jsonPath().getString("winner"))
                .isEqualTo(with(answers, 200).jsonPath().getString("granted.by"));
    }

    @Test
    void a_key_that_was_used_for_another_request_is_refused_before_anything_else() {
        String rule = enforced("keyed-*");
        String waiver = request("reporter", rule, "keyed-a", null).jsonPath().getString("id");
        String decision = gate("keyed-b", "1.0").getString("decisionId");
        await().atMost(SOON).until(() -> get("/decisions/" + decision).statusCode() == 200);
        String episode = blocked(rule, "keyed-c");
        String proposal = proposed(proposalOf(draft(CHECK)));

        keyHolds("reviewer-1", "/waivers/" + waiver + "/grant", "{\"reason\": \"%s\"}");
        keyHolds("reviewer-1", "/decisions/" + decision + "/override", "{\"reason\": \"%s\"}");
        keyHolds("pipeline", "/episodes/" + episode + "/dispute", "{\"reason\": \"%s\"}");
        keyHolds("reviewer-1", "/rules/" + rule + "/pin", "{\"mode\": \"warn\", \"reason\": \"%s\"}");
        keyHolds("reviewer-1", "/rules/" + rule + "/unpin", "{\"reason\": \"%s\"}");
        keyHolds(
                "reviewer-1",
                "/improvements/" + proposal + "/approve",
                "{\"revision\": 1, \"mode\": \"shadow\", \"reason\": \"%s\"}");
    }

    /** The same request again is the same answer, another one under its key is 422. */
    private static void keyHolds(String subject, String path, String body) {
        List<Integer> answers = Stream.of("first", "first", "second")
                .map(reason -> given(as(subject))
                        .header("Idempotency-Key", "key-of-" + path)
                        .body(body.formatted(reason))
                        .post(path)
                        .statusCode())
                .toList();

        assertThat(answers).as(path).containsExactly(200, 200, 422);
    }

    @Test
    void a_waiver_is_limited_in_time() {
        Instant now = Instant.now();

        Response tooLong = request("reporter", rule(), "w-l", null, now.plus(Duration.ofDays(366)));
        Response endless = request("reporter", rule(), "w-l", null, Instant.parse("9999-12-31T23:59:59Z"));
        Response beyond = request("reporter", rule(), "w-l", null, Instant.parse("+999999999-01-01T00:00:00Z"));
        Response year = request("reporter", rule(), "w-l", null, now.plus(Duration.ofDays(364)));

        assertThat(List.of(tooLong, endless, beyond)).allSatisfy(refused -> {
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.jsonPath().getString("field")).isEqualTo("expiresAt");
            assertThat(refused.jsonPath().getString("remedy")).isNotBlank();
        });
        assertThat(year.statusCode()).isEqualTo(201);
    }

    @Test
    void a_waiver_that_can_not_be_is_refused_with_the_field() {
        Response over = request("reporter", rule(), "w-f", null, Instant.parse("2020-01-01T00:00:00Z"));
        Response unknown = request("reporter", "RULE-NONE-001", "w-f", null);
        Response without = given(as("reporter"))
                .body("{\"rule\": \"%s\", \"artifact\": \"w-f\", \"expiresAt\": \"2099-01-01T00:00:00Z\"}"
                        .formatted(rule()))
                .post("/waivers");

        assertThat(over.statusCode()).isEqualTo(400);
        assertThat(over.jsonPath().getString("field")).isEqualTo("expiresAt");
        assertThat(unknown.statusCode()).isEqualTo(404);
        assertThat(without.jsonPath().getString("field")).isEqualTo("reason");
    }

    @Test
    void the_same_key_again_is_the_same_waiver() {
        String body = waiverBody(rule(), "w-g", null, nextMonth());

        Response first = given(as("reporter"))
                .header("Idempotency-Key", "w-g")
                .body(body)
                .post("/waivers");
        Response again = given(as("reporter"))
                .header("Idempotency-Key", "w-g")
                .body(body)
                .post("/waivers");
        Response other = given(as("reporter"))
                .header("Idempotency-Key", "w-g")
                .body(body.replace("w-g", "w-h"))
                .post("/waivers");

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.jsonPath().getString("id")).isEqualTo(first.jsonPath().getString("id"));
        assertThat(other.statusCode()).isEqualTo(422);
    }

    @Test
    void one_blocked_decision_is_let_pass_and_the_next_is_not() {
        String rule = rule();
        String decision = gate("o-a", "1.0").getString("decisionId");
        await().atMost(SOON).until(() -> get("/decisions/" + decision).statusCode() == 200);

        List<Response> answers = atOnce(reviewer -> order(reviewer, "/decisions/" + decision + "/override"));
        Response again = order("reviewer-1", "/decisions/" + decision + "/override");

        Response won = with(answers, 200);
        String winner = won.jsonPath().getString("override.by");
        assertThat(with(answers, 409).jsonPath().getString("winner")).isEqualTo(winner);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("winner")).isEqualTo(winner);
        assertThat(get("/decisions/" + decision).jsonPath().getString("override.reason"))
                .isEqualTo("it is right");
        assertThat(gate("o-a", "1.0").getBoolean("allowed")).isFalse();
        eventually(episodes(rule, "o-a"), seen -> seen.getString("items[0].verdict"), "overridden");
        fixed("o-a");
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> get(episodes(rule, "o-a"))
                        .jsonPath()
                        .getString("items[0].verdict")
                        .equals("overridden"));
    }

    @Test
    void what_was_allowed_or_never_decided_can_not_be_overridden() {
        rule();
        String allowed = fixed("o-b").getString("decisionId");
        await().atMost(SOON).until(() -> get("/decisions/" + allowed).statusCode() == 200);

        assertThat(order("reviewer-1", "/decisions/" + allowed + "/override").statusCode())
                .isEqualTo(409);
        assertThat(order("reviewer-1", "/decisions/no-such/override").statusCode())
                .isEqualTo(404);
        assertThat(order("pipeline", "/decisions/" + allowed + "/override").statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_confirmed_dispute_is_a_false_positive_whatever_happens_then() {
        String rule = rule();
        String episode = blocked(rule, "d-a");

        Response early = order("reviewer-1", "/episodes/" + episode + "/confirm");
        Response disputed = order("pipeline", "/episodes/" + episode + "/dispute");
        Response again = order("reporter", "/episodes/" + episode + "/dispute");
        List<Response> answers = atOnce(reviewer -> order(
                reviewer, "/episodes/" + episode + (reviewer.equals("reviewer-1") ? "/confirm" : "/reject-dispute")));

        assertThat(early.statusCode()).isEqualTo(409);
        assertThat(disputed.jsonPath().getString("dispute.by")).isEqualTo("pipeline");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("winner")).isEqualTo("pipeline");
        assertThat(with(answers, 409).jsonPath().getString("winner"))
                .isEqualTo(with(answers, 200).jsonPath().getString("dispute.settlement.by"));
    }

    @Test
    void a_false_positive_stays_one_when_the_rule_holds_again() {
        String rule = rule();
        String episode = blocked(rule, "d-b");
        order("reporter", "/episodes/" + episode + "/dispute");

        Response confirmed = order("reviewer-2", "/episodes/" + episode + "/confirm");
        Response repeated = order("reviewer-2", "/episodes/" + episode + "/confirm");
        fixed("d-b");

        assertThat(confirmed.jsonPath().getString("verdict")).isEqualTo("false-positive");
        assertThat(repeated.statusCode()).isEqualTo(200);
        await().atMost(SOON).until(() -> get("/episodes/" + episode).jsonPath().getString("closedBy") != null);
        await().during(Duration.ofSeconds(2))
                .atMost(SOON)
                .until(() -> get("/episodes/" + episode)
                        .jsonPath()
                        .getString("verdict")
                        .equals("false-positive"));
    }

    @Test
    void a_rejected_dispute_leaves_the_verdict_to_what_happens() {
        String rule = rule();
        String episode = blocked(rule, "d-c");
        order("reporter", "/episodes/" + episode + "/dispute");

        Response rejected = order("reviewer-1", "/episodes/" + episode + "/reject-dispute");
        fixed("d-c");

        assertThat(rejected.jsonPath().getString("verdict")).isEqualTo("open");
        assertThat(rejected.jsonPath().getBoolean("dispute.settlement.upheld")).isFalse();
        Response own = order("pipeline", "/episodes/" + episode + "/dispute");
        assertThat(own.statusCode()).isEqualTo(200);
        assertThat(own.jsonPath().getString("dispute.by")).isEqualTo("pipeline");
        assertThat(own.jsonPath().getList("otherDisputes.by")).containsExactly("reporter");
        eventually("/episodes/" + episode, seen -> seen.getString("verdict"), "prevented");
    }

    @Test
    void a_fixed_mode_names_who_fixed_it() {
        String rule = enforced("pinned");

        List<Response> answers = atOnce(reviewer -> given(as(reviewer))
                .body("{\"mode\": \"%s\", \"reason\": \"by %s\"}"
                        .formatted(reviewer.equals("reviewer-1") ? "warn" : "shadow", reviewer))
                .post("/rules/" + rule + "/pin"));
        JsonPath won = with(answers, 200).jsonPath();
        JsonPath lost = with(answers, 409).jsonPath();
        Response letGo = order("reviewer-2", "/rules/" + rule + "/unpin");
        Response again = order("reviewer-1", "/rules/" + rule + "/unpin");

        assertThat(lost.getString("mode")).isEqualTo(won.getString("pinned"));
        assertThat(lost.getString("winner"))
                .isEqualTo(won.getString("pinned").equals("warn") ? "reviewer-1" : "reviewer-2");
        assertThat(letGo.statusCode()).isEqualTo(200);
        assertThat(letGo.jsonPath().getString("pinned")).isNull();
        assertThat(letGo.jsonPath().getString("rule.mode")).isEqualTo(won.getString("pinned"));
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("winner")).isEqualTo("reviewer-2");
        assertThat(order("pipeline", "/rules/" + rule + "/unpin").statusCode()).isEqualTo(403);
        assertThat(order("reviewer-1", "/rules/RULE-NONE-001/unpin").statusCode())
                .isEqualTo(404);
    }

    @Test
    void in_shadow_an_independent_violation_of_the_pattern_judges_the_episode() {
        String rule = enforced("shadowed-*");
        given(as("reviewer-1"))
                .body("{\"mode\": \"shadow\", \"reason\": \"look first\"}")
                .post("/rules/" + rule + "/pin");
        await().atMost(SOON).until(() -> gate("shadowed-x", "1.0").getBoolean("allowed"));
        String shadow = blocked(rule, "shadowed-a");
        String other = blocked(rule, "shadowed-b");

        seen("VIOL-2099-01-01-001", SourceKind.RULE, rule, "shadowed-b");
        seen("VIOL-2099-01-01-002", SourceKind.PERSON, "alice", "shadowed-a");

        eventually("/episodes/" + shadow, seen -> seen.getString("verdict"), "prevented");
        assertThat(get("/episodes/" + other).jsonPath().getString("verdict")).isEqualTo("open");
    }

    @Test
    void in_shadow_a_violation_of_a_covered_pattern_judges_the_episode_in_its_workflow() {
        Rule.Scope here = new Rule.Scope("release", null, "covered-*");
        Rule.Scope there = new Rule.Scope("service-release", null, "covered-*");
        String improvement = approved(
                covering(draft(CHECK, CheckPoint.POST_DEPLOY, here), draft(CHECK, CheckPoint.POST_DEPLOY, there)),
                "shadow");
        List<String> rules = await().atMost(SOON)
                .until(() -> get("/improvements/" + improvement).jsonPath().getList("rules"), all -> all.size() == 2);
        asked("release", "covered-a", "1.0", "README.md");
        asked("service-release", "covered-b", "1.0", "README.md");
        String own = episode(rules, "covered-a");
        String covered = episode(rules, "covered-b");

        seen("VIOL-2099-01-01-003", SourceKind.PERSON, "alice", "covered-a", "p-2");
        seen("VIOL-2099-01-01-004", SourceKind.PERSON, "alice", "covered-b", "p-2");

        eventually("/episodes/" + covered, seen -> seen.getString("verdict"), "prevented");
        assertThat(get("/episodes/" + own).jsonPath().getString("verdict")).isEqualTo("open");
    }

    @Test
    void in_shadow_a_violation_of_the_pattern_that_stands_for_another_judges_the_episodes_of_both() {
        String rule = enforced("aliased-*");
        given(as("reviewer-1"))
                .body("{\"mode\": \"shadow\", \"reason\": \"look first\"}")
                .post("/rules/" + rule + "/pin");
        await().atMost(SOON).until(() -> gate("aliased-x", "1.0").getBoolean("allowed"));
        String shadow = blocked(rule, "aliased-a");
        String other = blocked(rule, "aliased-b");

        merged("p-1", "p-8");
        merged("p-8", "p-9");
        seen("VIOL-2099-01-01-005", SourceKind.PERSON, "alice", "aliased-b", "p-7");
        seen("VIOL-2099-01-01-006", SourceKind.PERSON, "alice", "aliased-a", "p-9");

        eventually("/episodes/" + shadow, seen -> seen.getString("verdict"), "prevented");
        assertThat(get("/episodes/" + other).jsonPath().getString("verdict")).isEqualTo("open");
    }

    private static void merged(String from, String into) {
        Regrouping group = new Regrouping(into, "folder-missing", "Folder missing", List.of(from), List.of());
        AnalyzersLog.write(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                new PatternsRegrouped("release", ViolationType.ARCHITECTURE, List.of(group), "test-1", Instant.now()));
    }

    private static String episode(List<String> rules, String artifact) {
        return await().atMost(SOON)
                .until(
                        () -> rules.stream()
                                .map(one ->
                                        get(episodes(one, artifact)).jsonPath().getString("items[0].id"))
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(null),
                        id -> id != null);
    }

    @Test
    void the_interface_is_described_with_examples() {
        assertThat(get("/q/openapi").asString())
                .contains(
                        "/waivers/{id}/grant",
                        "/decisions/{id}/override",
                        "/episodes/{id}/reject-dispute",
                        "/rules/{id}/pin",
                        "WAIV-2025-10-30-001");
    }

    /** A rule in enforce that all tests can be blocked by, each with artifacts of its own. */
    private static synchronized String rule() {
        String known = rule == null ? enforced("?-?") : rule;
        rule = known;
        return known;
    }

    /** At a checkpoint, and for artifacts, that the rules of no other test speak of. */
    private static String enforced(String artifacts) {
        DraftRule draft = draft(CHECK, CheckPoint.POST_DEPLOY, new Rule.Scope(null, null, artifacts));
        String id = approved(proposalOf(draft), "enforce");
        String activated = await().atMost(SOON)
                .until(() -> get("/improvements/" + id).jsonPath().getString("rule"), found -> found != null);
        return activated;
    }

    private static String approved(Proposal proposal, String mode) {
        String id = proposed(proposal);
        given(as("reviewer-1"))
                .body("{\"revision\": 1, \"mode\": \"%s\", \"reason\": \"yes\"}".formatted(mode))
                .post("/improvements/" + id + "/approve");
        return id;
    }

    private static String proposed(Proposal proposal) {
        ImprovementId id = ImprovementId.parse("IMP-2025-11-01-%03d".formatted(COUNT.incrementAndGet()));
        AnalyzersLog.write(
                ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class),
                new ImprovementProposed(id, 1, proposal, "analyzer-service", NOW));
        await().atMost(SOON).until(() -> get("/improvements/" + id).statusCode() == 200);
        return id.toString();
    }

    /** A violation that is detected and belongs to the pattern of the improvements here. */
    private static void seen(String id, SourceKind kind, String source, String artifact) {
        seen(id, kind, source, artifact, "p-1");
    }

    private static void seen(String id, SourceKind kind, String source, String artifact, String pattern) {
        String broker = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
        AnalyzersLog.write(broker, violation(id, kind, source, artifact, Instant.now()));
        AnalyzersLog.write(
                broker,
                new ViolationClassified(
                        ViolationId.parse(id),
                        "release",
                        ViolationType.ARCHITECTURE,
                        pattern,
                        "service-folder-missing",
                        "Service folder missing",
                        1,
                        1,
                        "test-1",
                        "f-1",
                        List.of(),
                        Instant.now()));
    }

    private static String blocked(String rule, String artifact) {
        gate(artifact, "1.0");
        return await().atMost(SOON)
                .until(() -> get(episodes(rule, artifact)).jsonPath().getString("items[0].id"), id -> id != null);
    }

    private static String episodes(String rule, String artifact) {
        return "/episodes?rule=" + rule + "&artifact=" + artifact;
    }

    private static Instant nextMonth() {
        return Instant.now().plus(Duration.ofDays(30));
    }

    private static Response request(String subject, String rule, String artifact, @Nullable String versions) {
        return request(subject, rule, artifact, versions, nextMonth());
    }

    private static Response request(
            String subject, String rule, String artifact, @Nullable String versions, Instant expiry) {
        return given(as(subject))
                .body(waiverBody(rule, artifact, versions, expiry))
                .post("/waivers");
    }

    private static String waiverBody(String rule, String artifact, @Nullable String versions, Instant expiry) {
        String of = versions == null ? "" : "\"versions\": \"" + versions + "\", ";
        return "{\"rule\": \"%s\", \"artifact\": \"%s\", %s\"reason\": \"it moves\", \"expiresAt\": \"%s\"}"
                .formatted(rule, artifact, of, expiry);
    }

    private static List<Response> atOnce(Function<String, Response> order) {
        return Stream.of("reviewer-1", "reviewer-2")
                .map(reviewer -> CompletableFuture.supplyAsync(() -> order.apply(reviewer)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
    }

    private static Response with(List<Response> answers, int status) {
        return answers.stream()
                .filter(answer -> answer.statusCode() == status)
                .findFirst()
                .orElseThrow(() -> new AssertionError(
                        answers.stream().map(Response::asString).toList().toString()));
    }

    private static void eventually(String path, Function<JsonPath, @Nullable String> what, String value) {
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(what.apply(get(path).jsonPath())).isEqualTo(value));
    }

    private static Response order(String subject, String path) {
        return given(as(subject)).body(WHY).post(path);
    }

    private static JsonPath gate(String artifact, String version) {
        return asked(artifact, version, "README.md");
    }

    private static JsonPath fixed(String artifact) {
        return asked(artifact, "1.0", "services/" + artifact + "/");
    }

    private static JsonPath asked(String artifact, String version, String file) {
        return asked("release", artifact, version, file);
    }

    private static JsonPath asked(String workflow, String artifact, String version, String file) {
        return given(as("pipeline"))
                .body(
                        "{\"artifact\": {\"name\": \"%s\", \"version\": \"%s\"}, \"workflow\": \"%s\", \"facts\": {\"files\": [\"%s\"]}}"
                                .formatted(artifact, version, workflow, file))
                .post("/gates/post-deploy")
                .jsonPath();
    }

    private static Response get(String path) {
        return given(as("viewer")).get(path);
    }

    private static RequestSpecification as(String subject) {
        return given().header("Authorization", Tokens.bearer(subject)).contentType(ContentType.JSON);
    }
}
