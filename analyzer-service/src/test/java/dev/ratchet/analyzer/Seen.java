package dev.ratchet.analyzer;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import dev.ratchet.testkit.Tokens;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.function.Consumer;

/** What somebody who only looks sees of the service. */
final class Seen {

    static final Duration PATIENCE = Duration.ofSeconds(20);

    private Seen() {}

    static ValidatableResponse asked(String path) {
        return given().header("Authorization", Tokens.bearer("viewer"))
                .get(path)
                .then();
    }

    /** Asks until the answer is as it should be. */
    static void eventually(String path, Consumer<ValidatableResponse> isAsItShould) {
        await().atMost(PATIENCE).untilAsserted(() -> isAsItShould.accept(asked(path)));
    }
}
