package dev.ratchet.http;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Utf8Test {

    private static final String JSON = "{\"name\": \"Stra\u00dfe \uD83D\uDE80\"}";

    @Test
    void utf_8_is_taken() {
        assertThatNoException().isThrownBy(() -> Utf8.mustBe(JSON.getBytes(StandardCharsets.UTF_8)));
        assertThatNoException().isThrownBy(() -> Utf8.mustBe(new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16BE", "UTF-16LE", "UTF-32", "ISO-8859-1"})
    void other_encodings_are_refused(String encoding) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Utf8.mustBe(JSON.getBytes(Charset.forName(encoding))))
                .withMessageContaining("UTF-8");
    }

    /** A slash in two bytes, a quote in three, half a pair, and a character beyond the last. */
    @ParameterizedTest
    @ValueSource(strings = {"22c0af22", "22e080a222", "22eda08022", "22f490808022", "22c3"})
    void forms_that_utf_8_does_not_have_are_refused(String bytes) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Utf8.mustBe(HexFormat.of().parseHex(bytes)));
    }
}
