package dev.ratchet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.events.Json;
import dev.ratchet.events.Severity;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnreadableJsonTest {

    /** A body with a field of each kind. */
    record Body(
            @Nullable String name,
            int count,
            @Nullable Long size,
            @Nullable Double share,
            boolean sure,
            @Nullable Instant at,
            @Nullable Duration within,
            @Nullable Severity severity,
            @Nullable List<String> steps,
            @Nullable Body inner) {}

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        {"name": 7}               | name        | expected name to be a text
        {"name": {}}              | name        | expected name to be a text
        {"count": "x"}            | count       | expected count to be a whole number that is not too large
        {"count": 99999999999}    | count       | expected count to be a whole number that is not too large
        {"count": null}           | count       | expected count to be a whole number that is not too large
        {"size": 1.5}             | size        | expected size to be a whole number that is not too large
        {"share": "a"}            | share       | expected share to be a number
        {"sure": "yes"}           | sure        | expected sure to be true or false
        {"at": 1700000000}        | at          | expected at to be a time such as 2025-10-30T10:00:00Z
        {"at": "noon"}            | at          | expected at to be a time such as 2025-10-30T10:00:00Z
        {"within": "5m"}          | within      | expected within to be a duration such as PT15M
        {"severity": []}          | severity    | expected severity to be a text
        {"steps": "build"}        | steps       | expected steps to be a list
        {"steps": ["a", {}]}      | steps[1]    | expected steps[1] to be a text
        {"inner": {"inner": "x"}} | inner.inner | expected inner.inner to be an object
        []                        | -           | expected it to be an object
        {"name": "a"              | -           | it ends too soon, at line 1, column 13
        {"name": }                | -           | it is not JSON, at line 1, column 10
        {"name": "a", "name": 1}  | -           | the field 'name' stands in one object twice
        {"count": 1, "sure": true} {} | -       | there is more after its end
        """)
    void what_is_wrong_is_told_in_the_words_of_the_caller(String json, @Nullable String field, String reason) {
        Problem problem = problemOf(json);

        assertThat(problem.getMessage()).isEqualTo("The body can't be read: " + reason);
        assertThat(problem.members().get("field")).isEqualTo(field);
    }

    @Test
    void limits_are_told_as_what_they_limit() {
        assertThat(problemOf("{\"inner\": ".repeat(70))).hasMessageEndingWith("it nests deeper than 64 levels");
        assertThat(problemOf("{\"name\": \"" + "a".repeat(Json.MAX_TEXT + 1) + "\"}"))
                .hasMessageEndingWith("a text in it is longer than 8388608 characters");
        assertThat(problemOf("{\"count\": " + "1".repeat(200) + "}"))
                .hasMessageEndingWith("a number in it has too many digits");
        assertThat(problemOf("{\"" + "a".repeat(2_000) + "\": 1}")).hasMessageEndingWith("a name in it is too long");
        assertThat(problemOf("")).hasMessageEndingWith("it is empty");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {"name": 7}
        {"at": ""}
        {"sure": 1}
        {"count": 1e999999999}
        {"a": NaN}
        \u0007
        """)
    void the_reader_is_never_named(String json) {
        assertThat(problemOf(json).getMessage())
                .doesNotContainPattern("jackson|Coercion|StreamRead|java\\.|dev\\.|Deserializ|Json[A-Z]|\\(\\)");
    }

    private static Problem problemOf(String json) {
        JsonProcessingException unreadable = catchThrowableOfType(
                JsonProcessingException.class, () -> Json.mapper().readValue(json, Body.class));
        return UnreadableJson.problem(unreadable);
    }
}
