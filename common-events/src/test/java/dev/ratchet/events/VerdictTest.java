package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class VerdictTest {

    @ParameterizedTest
    @CsvSource({
        "open,           prevented,      prevented",
        "prevented,      open,           prevented",
        "waived,         prevented,      prevented",
        "prevented,      waived,         waived",
        "waived,         open,           waived",
        "prevented,      overridden,     overridden",
        "overridden,     prevented,      overridden",
        "overridden,     waived,         overridden",
        "overridden,     false-positive, false-positive",
        "false-positive, prevented,      false-positive",
        "false-positive, overridden,     false-positive",
        "false-positive, open,           false-positive"
    })
    void what_a_person_decided_outlasts_what_happens_by_itself(String before, String later, String stands) {
        assertThat(Verdict.named(before).then(Verdict.named(later))).isEqualTo(Verdict.named(stands));
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void the_same_verdict_again_changes_nothing(Verdict verdict) {
        assertThat(verdict.then(verdict)).isEqualTo(verdict);
    }
}
