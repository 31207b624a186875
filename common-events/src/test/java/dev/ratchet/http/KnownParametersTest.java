package dev.ratchet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ratchet.events.InvalidValue;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KnownParametersTest {

    private final KnownParameters parameters = KnownParameters.of(resource());

    /** What a resource may look like. */
    interface Sample {

        String list(
                @PathParam("offset") long offset,
                @QueryParam("workflow") @Nullable String workflow,
                @QueryParam("open") @Nullable Boolean open,
                @QueryParam("explain") boolean explain,
                @QueryParam("limit") @Nullable Integer limit);
    }

    @Test
    void what_is_asked_for_in_the_right_words_is_let_through() {
        assertThatCode(() -> parameters.mustFit(
                        Map.of("offset", List.of("7")),
                        Map.of("workflow", List.of("größer 工"), "open", List.of("false"), "limit", List.of("99"))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "workflow, 'a\u0000b'",
        "workflow, 'a\u0007'",
        "workflow, ' '",
        "open, maybe",
        "explain, banana",
        "limit, abc",
        "limit, 99999999999"
    })
    void what_no_resource_can_answer_truly_is_refused_by_its_name(String name, String value) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> parameters.mustFit(Map.of(), Map.of(name, List.of(value))))
                .extracting(InvalidValue::field)
                .isEqualTo(name);
    }

    @Test
    void a_path_is_held_to_the_same() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> parameters.mustFit(Map.of("offset", List.of("9".repeat(30))), Map.of()))
                .extracting(InvalidValue::field)
                .isEqualTo("offset");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> parameters.mustFit(Map.of("id", List.of("\0")), Map.of()))
                .extracting(InvalidValue::field)
                .isEqualTo("id");
    }

    @Test
    void a_parameter_that_is_given_twice_is_refused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> parameters.mustFit(Map.of(), Map.of("limit", List.of("1", "2"))))
                .withMessage("Expected limit to be given once, but it was '2 times'");
    }

    @Test
    void a_parameter_that_nobody_reads_is_refused_with_those_that_somebody_does() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> parameters.mustFit(Map.of(), Map.of("worklow", List.of("release"))))
                .satisfies(problem -> assertThat(problem.members())
                        .containsEntry("field", "worklow")
                        .containsEntry("remedy", "Leave it out, or use one of [explain, limit, open, workflow]"));
    }

    @Test
    void a_long_name_is_shown_as_far_as_whole_characters_go() {
        String name = "a".repeat(39) + "\uD83D\uDE80b";

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> parameters.mustFit(Map.of(), Map.of(name, List.of("x"))))
                .satisfies(problem -> assertThat(problem.members()).containsEntry("field", "a".repeat(39) + "…"));
    }

    private static Method resource() {
        return Arrays.stream(Sample.class.getDeclaredMethods()).findFirst().orElseThrow();
    }
}
