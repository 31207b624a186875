package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireNamesTest {

    static Stream<WireName> constants() {
        return Stream.<WireName[]>of(
                        CheckPoint.values(),
                        ConstraintTemplate.values(),
                        CorrectionKind.values(),
                        ImpactClass.values(),
                        ImprovementType.values(),
                        OnError.values(),
                        RuleBasis.values(),
                        RuleMode.values(),
                        RuleOutcome.values(),
                        RuleSeverity.values(),
                        Severity.values(),
                        SourceKind.values(),
                        Verdict.values(),
                        ViolationType.values())
                .flatMap(Arrays::stream);
    }

    @ParameterizedTest
    @MethodSource("constants")
    void a_constant_is_written_in_lower_case_with_hyphens_and_read_again(WireName constant)
            throws JsonProcessingException {
        String json = Json.mapper().writeValueAsString(constant);

        assertThat(json).matches("\"[a-z]+(-[a-z]+)*\"").isEqualTo("\"" + constant.wireName() + "\"");
        assertThat((Object) Json.mapper().readValue(json, constant.getClass())).isSameAs(constant);
    }

    @Test
    void another_name_is_refused_with_the_names_there_are() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> CheckPoint.named("PRE_DEPLOY"))
                .withMessage("Expected checkPoint to be one of pre-dev, pre-build, pre-deploy, post-deploy,"
                        + " but it was 'PRE_DEPLOY'");
    }

    @Test
    void a_constant_has_no_number() {
        assertThatExceptionOfType(JsonMappingException.class)
                .isThrownBy(() -> Json.mapper().readValue("1", Severity.class));
    }
}
