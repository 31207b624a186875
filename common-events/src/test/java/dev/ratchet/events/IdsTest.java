package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

    private static final LocalDate DAY = LocalDate.of(2025, 10, 30);

    @ParameterizedTest
    @ValueSource(
            strings = {"VIOL-2025-10-30-001", "VIOL-2024-02-29-999", "VIOL-2025-10-30-1000", "VIOL-2025-10-30-999999"})
    void a_number_reads_and_writes_as_people_say_it(String text) {
        assertThat(ViolationId.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "VIOL-2025-10-30-1",
                "VIOL-2025-10-30-0001",
                "VIOL-2025-10-30-1000000",
                "VIOL-2025-02-30-001",
                "VIOL-2025-10-30-٠٠١",
                "viol-2025-10-30-001",
                "IMP-2025-10-30-001",
                "VIOL-2025-10-30-001 "
            })
    void no_other_text_is_a_number(String text) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ViolationId.parse(text))
                .withMessageStartingWith("Expected violation id to be of the form VIOL-2025-10-30-001")
                .withMessageEndingWith("but it was '" + text + "'");
    }

    @Test
    void a_number_counts_from_one_and_has_room_for_its_day() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> ImprovementId.parse("IMP-2025-10-30-000"))
                .withMessageContaining("id.number");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ViolationId(DAY, 1_000_000))
                .withMessageContaining("id.number");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new ViolationId(LocalDate.of(12_025, 1, 1), 1))
                .withMessageContaining("id.day");
    }

    @Test
    void numbers_of_the_two_kinds_look_alike_but_for_the_word() {
        assertThat(new ViolationId(DAY, 7)).hasToString("VIOL-2025-10-30-007");
        assertThat(new ImprovementId(DAY, 7)).hasToString("IMP-2025-10-30-007");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"RULE-ARCH-1", "RULE-A-001", "RULE-arch-001", "RULE-ARCH-0000001", "ARCH-001", "RULE-ARCH-001\n"
            })
    void a_rule_is_called_by_its_area_and_a_count(String other) {
        assertThat(RuleId.of("ARCH", 1)).hasToString("RULE-ARCH-001").isEqualTo(new RuleId("RULE-ARCH-001"));
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new RuleId(other))
                .withMessageContaining("of the form RULE-ARCH-001");
    }

    @Test
    void rules_against_each_type_of_violation_have_an_area_of_their_own() {
        assertThat(ViolationType.values())
                .extracting(RuleId::areaOf)
                .doesNotHaveDuplicates()
                .allSatisfy(area -> assertThat(RuleId.of(area, 1)).isNotNull());
    }

    @Test
    void the_same_cause_always_gives_the_same_event_id() {
        assertThat(EventId.derived("in", "kind", 0))
                .isEqualTo(EventId.derived("in", "kind", 0))
                .matches("[0-9a-f]{32}")
                .isNotEqualTo(EventId.derived("in", "kind", 1))
                .isNotEqualTo(EventId.derived("in", "kin", 0));
        assertThat(EventId.hash("ab", "c")).isNotEqualTo(EventId.hash("a", "bc"));
        assertThat(EventId.random()).isNotEqualTo(EventId.random());
    }

    @Test
    void a_position_is_where_a_record_can_stand() {
        assertThat(new LogPosition(Topic.RULES, 0, 17)).hasToString("ratchet-rules/0/17");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new LogPosition(Topic.RULES, 0, -1))
                .withMessageContaining("position.offset");
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> new LogPosition(Topic.RULES, -1, 0))
                .withMessageContaining("position.partition");
    }
}
