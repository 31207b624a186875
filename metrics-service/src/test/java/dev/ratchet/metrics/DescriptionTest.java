package dev.ratchet.metrics;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ratchet.testkit.DescriptionFaults;
import dev.ratchet.testkit.RatchetBackends;
import dev.ratchet.testkit.Tokens;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** The description of the interface says all that a caller needs, and only what is so. */
@QuarkusTest
@QuarkusTestResource(RatchetBackends.class)
class DescriptionTest {

    @Test
    void every_call_is_described_with_its_refusals_and_with_examples_that_are_true() {
        JsonNode document = given().header("Authorization", Tokens.bearer("viewer"))
                .get("/q/openapi?format=json")
                .as(JsonNode.class);

        assertThat(DescriptionFaults.of(document)).isEmpty();
    }
}
