package dev.ratchet.enforcer.service;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(PacksTest.OwnApplication.class)
@QuarkusTestResource(value = FragileBackends.class, restrictToAnnotatedClass = true)
class PacksTest {

    /** Blocking rules for everything would block the artifacts of other tests. */
    public static final class OwnApplication implements QuarkusTestProfile {}

    private static final String MANIFEST = """
        name: %s
        version: %s
        parameters:
          document: {type: path, default: CHANGELOG.md, description: what must be there}
        """;
    private static final String RULE = """
        id: %s
        name: %s
        description: There is ${document}.
        checkPoint: pre-build
        severity: warning
        mode: warn
        check: exists(${document}) && %s
        remediation: Write ${document}
        scope: {workflow: %s}
        """;

    @Test
    void the_default_pack_is_applied_once_however_often_it_is_applied() {
        JsonPath first = apply(Map.of("builtin", "default"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        JsonPath second = apply(Map.of("builtin", "default"))
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(first.getInt("added") + first.getInt("unchanged")).isEqualTo(16);
        assertThat(first.getBoolean("inForce")).isTrue();
        assertThat(second.getInt("unchanged")).isEqualTo(16);
        assertThat(get("/rules/RULE-QA-001").getString("rule.severity")).isEqualTo("blocking");
        assertThat(get("/packs").getList("findAll { it.name == 'default' }.rules[0].rule"))
                .hasSize(16)
                .contains("RULE-ARCH-001", "RULE-DOC-001");
        JsonPath gate = given(as("pipeline"))
                .body("{\"artifact\": {\"name\": \"packed\"}, \"facts\": {\"tests\": {\"failed\": 2, \"errors\": 0}}}")
                .post("/gates/pre-deploy")
                .jsonPath();
        assertThat(gate.getBoolean("allowed")).isFalse();
        assertThat(gate.getList("failures.rule")).contains("RULE-QA-001");
    }

    @Test
    void a_pack_with_one_bad_rule_changes_nothing_and_says_where_it_is_bad() {
        Map<String, String> files = Map.of(
                "pack.yaml", MANIFEST.formatted("bad", "1"),
                "good.yaml", RULE.formatted("RULE-BAD-001", "good", "run == 'x'", "bad"),
                "rules/bad.yaml", RULE.formatted("RULE-BAD-002", "bad", "tests.faild == 0", "bad"));

        Response refused = apply(Map.of("files", files));

        assertThat(refused.statusCode()).isEqualTo(422);
        JsonPath problem = refused.jsonPath();
        assertThat(problem.getString("type")).endsWith("pack-unreadable");
        assertThat(problem.getString("errors[0].file")).isEqualTo("rules/bad.yaml");
        assertThat(problem.getInt("errors[0].line")).isEqualTo(7);
        assertThat(problem.getString("errors[0].caret")).endsWith("^");
        assertThat(problem.getString("errors[0].message"))
                .contains("there are: ")
                .contains("failed");
        given(as("viewer")).get("/rules/RULE-BAD-001").then().statusCode(404);
    }

    @Test
    void a_pack_is_compared_changed_pruned_and_rolled_back() {
        Map<String, Object> one = pack("team", "1", "RULE-TEAM-001", "run == '1'", "RULE-TEAM-002", "run != '0'");
        Map<String, Object> two = pack("team", "2", "RULE-TEAM-001", "run == '2'");

        apply(one).then().statusCode(200);
        JsonPath diff = given(as("viewer")).body(two).post("/packs/diff").jsonPath();
        JsonPath left = apply(two).jsonPath();
        JsonPath pruned =
                apply(Map.of("files", two.get("files"), "prune", true)).jsonPath();
        JsonPath back = rollback("RULE-TEAM-001", 1, null)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();

        assertThat(diff.getList("changes.kind")).containsExactly("changed", "left");
        assertThat(diff.getList("changes[0].fields")).containsExactly("check");
        assertThat(left.getInt("changed")).isEqualTo(1);
        assertThat(left.getInt("retired")).isZero();
        assertThat(pruned.getInt("retired")).isEqualTo(1);
        assertThat(get("/rules/RULE-TEAM-002").getString("retiredAt")).isNotNull();
        assertThat(back.getInt("rule.version")).isEqualTo(3);
        assertThat(back.getString("rule.check")).contains("run == '1'");
        JsonPath versions = get("/rules/RULE-TEAM-001/versions");
        assertThat(versions.getList("definition.version")).containsExactly(1, 2, 3);
        assertThat(versions.getList("pack.version")).containsExactly("1", "2");
        assertThat(versions.getInt("[2].restores")).isEqualTo(1);
        assertThat(versions.getString("[2].reason")).isEqualTo("it was better");
    }

    @Test
    void a_rule_of_another_pack_is_left_alone_unless_it_is_taken_over() {
        apply(pack("first", "1", "RULE-MINE-001", "run == 'a'")).then().statusCode(200);
        Map<String, Object> other = pack("second", "1", "RULE-MINE-001", "run == 'b'");

        Response refused = apply(other);
        Response taken = apply(Map.of("files", other.get("files"), "takeOver", List.of("RULE-MINE-001")));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("rules[0].holder")).isEqualTo("pack first");
        assertThat(taken.statusCode()).isEqualTo(200);
        assertThat(get("/rules/RULE-MINE-001").getInt("rule.version")).isEqualTo(2);
    }

    @Test
    void of_rollbacks_at_the_same_time_each_wins_or_is_told_who_did() {
        apply(pack("race", "1", "RULE-RACE-001", "run == '1'")).then().statusCode(200);
        apply(pack("race", "2", "RULE-RACE-001", "run == '2'")).then().statusCode(200);

        List<CompletableFuture<Response>> orders = IntStream.range(0, 4)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> rollback("RULE-RACE-001", 1, "race-" + i)))
                .toList();
        List<Response> answers = orders.stream().map(CompletableFuture::join).toList();

        assertThat(answers).extracting(Response::statusCode).contains(200).isSubsetOf(200, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.statusCode() == 409)
                .allSatisfy(answer ->
                        assertThat(answer.jsonPath().getString("winner")).isEqualTo("rule-admin"));
        long won = answers.stream().filter(answer -> answer.statusCode() == 200).count();
        assertThat(get("/rules/RULE-RACE-001").getInt("rule.version")).isEqualTo(2 + (int) won);
    }

    @Test
    void the_same_order_again_changes_nothing() {
        apply(pack("again", "1", "RULE-AGAIN-001", "run == '1'")).then().statusCode(200);
        apply(pack("again", "2", "RULE-AGAIN-001", "run == '2'")).then().statusCode(200);

        int first = rollback("RULE-AGAIN-001", 1, "the-key").jsonPath().getInt("rule.version");
        int second = rollback("RULE-AGAIN-001", 1, "the-key").jsonPath().getInt("rule.version");
        int retired = retire("RULE-AGAIN-001", "other-key").statusCode();
        int retiredAgain = retire("RULE-AGAIN-001", "other-key").statusCode();
        Response retiredByMore = retire("RULE-AGAIN-001", null);

        assertThat(List.of(first, second)).containsExactly(3, 3);
        assertThat(List.of(retired, retiredAgain)).containsExactly(200, 200);
        assertThat(retiredByMore.statusCode()).isEqualTo(409);
        assertThat(retiredByMore.jsonPath().getString("winner")).isEqualTo("rule-admin");
    }

    @Test
    void whoever_may_look_may_not_apply() {
        given(as("viewer"))
                .body(Map.of("builtin", "default"))
                .post("/packs/apply")
                .then()
                .statusCode(403);
        given(as("viewer"))
                .body("{\"reason\": \"x\"}")
                .post("/rules/RULE-ARCH-001/retire")
                .then()
                .statusCode(403);
        JsonPath tests = given(as("viewer"))
                .body(Map.of("builtin", "default"))
                .post("/packs/test")
                .jsonPath();
        JsonPath lint = given(as("viewer"))
                .body(Map.of("builtin", "default"))
                .post("/packs/lint")
                .jsonPath();

        assertThat(tests.getInt("failed")).isZero();
        assertThat(tests.getInt("passed")).isGreaterThan(48);
        assertThat(lint.getInt("errors")).isZero();
    }

    @Test
    void a_repository_that_was_not_allowed_is_not_asked() {
        Response refused = apply(Map.of("git", Map.of("url", "file:///tmp/rules.git", "ref", "main")));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("field")).isEqualTo("git.url");
    }

    private static Map<String, Object> pack(String name, String version, String... idsAndChecks) {
        Map<String, String> files = new HashMap<>();
        files.put("pack.yaml", MANIFEST.formatted(name, version));
        for (int i = 0; i < idsAndChecks.length; i += 2) {
            String rule = name + "-" + i;
            files.put(rule + ".yaml", RULE.formatted(idsAndChecks[i], rule, idsAndChecks[i + 1], idsAndChecks[0]));
        }
        return Map.of("files", files);
    }

    private static Response apply(Map<String, Object> body) {
        return given(as("rule-admin")).body(body).post("/packs/apply");
    }

    private static Response rollback(String rule, int version, @Nullable String key) {
        RequestSpecification request = given(as("rule-admin"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(Map.of("toVersion", version, "reason", "it was better"))
                .post("/rules/" + rule + "/rollback");
    }

    private static Response retire(String rule, @Nullable String key) {
        RequestSpecification request = given(as("rule-admin"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        return request.body(Map.of("reason", "it is over")).post("/rules/" + rule + "/retire");
    }

    private static JsonPath get(String path) {
        return given(as("viewer")).get(path).then().statusCode(200).extract().jsonPath();
    }

    private static RequestSpecification as(String subject) {
        return given().header("Authorization", Tokens.bearer(subject)).contentType(ContentType.JSON);
    }
}
