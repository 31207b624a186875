package dev.ratchet.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class IdempotencyKeyTest {

    @ParameterizedTest
    @MethodSource
    void what_is_no_key_is_refused_and_named(List<String> given) {
        assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(() -> IdempotencyKey.mustFit(given))
                .satisfies(refused -> assertThat(refused.field()).isEqualTo("Idempotency-Key"));
    }

    static List<List<String>> what_is_no_key_is_refused_and_named() {
        return List.of(
                List.of(""),
                List.of("  "),
                List.of("a\u0000"),
                List.of("k".repeat(Bounds.NAME + 1)),
                List.of("a", "b"),
                List.of("a", "a"));
    }

    @Test
    void a_request_may_have_one_key_or_none() {
        assertThatNoException().isThrownBy(() -> IdempotencyKey.mustFit(null));
        assertThatNoException().isThrownBy(() -> IdempotencyKey.mustFit(List.of()));
        assertThatNoException().isThrownBy(() -> IdempotencyKey.mustFit(List.of("k".repeat(Bounds.NAME))));
    }
}
