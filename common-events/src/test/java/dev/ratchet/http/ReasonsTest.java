package dev.ratchet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ratchet.events.InvalidValue;
import org.junit.jupiter.api.Test;

class ReasonsTest {

    @Test
    void a_reason_is_published_without_secrets() {
        assertThat(Reasons.given("it works with password=hunter2-and-more"))
                .startsWith("it works with password=")
                .doesNotContain("hunter2");
        assertThat(Reasons.given("the changelog is back")).isEqualTo("the changelog is back");
    }

    @Test
    void an_order_without_a_reason_is_refused() {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> Reasons.given(" "))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("reason"));
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Reasons.given(null));
    }
}
