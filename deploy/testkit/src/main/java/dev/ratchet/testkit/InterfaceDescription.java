package dev.ratchet.testkit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;

/** What every service keeps: the description of its interface says all that a caller needs, and only what is so. */
public abstract class InterfaceDescription {

    @Test
    public void every_call_is_described_with_its_refusals_and_with_examples_that_are_true() {
        JsonNode document = given().header("Authorization", Tokens.bearer("viewer"))
                .get("/q/openapi?format=json")
                .as(JsonNode.class);

        assertThat(DescriptionFaults.of(document)).isEmpty();
    }
}
