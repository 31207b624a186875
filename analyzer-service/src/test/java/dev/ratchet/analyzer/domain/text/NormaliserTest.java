package dev.ratchet.analyzer.domain.text;

import static dev.ratchet.analyzer.domain.text.MaskedText.NAME;
import static dev.ratchet.analyzer.domain.text.MaskedText.VALUE;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormaliserTest {

    private static String words(String text) {
        return Normaliser.nameless().masked(text).words();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "1.2.3",
                "v2.0",
                "2031-03-04T10:00:00Z",
                "3fa85f64-5717-4562-b3fc-2c963f66afa6",
                "0x7fff",
                "/srv/production/index",
                "~/desktop",
                "a/b/c",
                "C:\\work\\out",
                "run-17",
                "10.251.214.32:50010"
            })
    void a_value_is_masked(String value) {
        assertThat(words("copied " + value + " by hand")).isEqualTo("copied " + VALUE + " by hand");
    }

    @Test
    void a_name_that_is_known_is_masked_wherever_it_stands_alone() {
        Normaliser normaliser = Normaliser.knowing("payment-adapter", null);

        String words = normaliser
                .masked("Payment-Adapter: no tests for payment-adapter's adapters")
                .words();

        assertThat(words).isEqualTo(NAME + " no tests for " + NAME + " s adapters");
    }

    @ParameterizedTest
    @CsvSource({
        "Don't deploy!, don't deploy",
        "the tracker (again) was 'stale', the tracker again was stale",
        "and/or, and/or",
        "Schließe das Ticket 🙂, schließe das ticket 🙂",
    })
    void words_stay_as_they_are_without_the_punctuation_around_them(String text, String words) {
        assertThat(words(text)).isEqualTo(words);
    }

    @Test
    void values_in_a_row_their_units_and_dates_are_one_value() {
        assertThat(words("freed 17 3.5 KB at Sat Jul 9 12:16:49 2005")).isEqualTo("freed " + VALUE + " at " + VALUE);
    }

    @Test
    void what_is_assigned_is_a_value() {
        assertThat(words("state=idle queue= user=root")).isEqualTo("state " + VALUE + " queue user " + VALUE);
    }

    @Test
    void texts_that_differ_only_in_what_is_masked_have_one_fingerprint() {
        MaskedText one = Normaliser.knowing("a-service").masked("a-service 1.2 was deployed after 3 minutes");
        MaskedText other = Normaliser.knowing("b-service").masked("b-service 7.0 was deployed after 45 minutes");

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
        assertThat(one.readable()).isEqualTo("service number was deployed after number minutes");
    }

    @Test
    void any_text_will_do_and_only_its_beginning_is_read() {
        String blanks = " \t\u0000\u0001\u0002\u007f\n";

        assertThat(words("")).isEmpty();
        assertThat(words(blanks)).isEmpty();
        assertThat(words("x".repeat(100_000))).hasSize(Normaliser.LONGEST);
        assertThat(words("1 ".repeat(50_000))).isEqualTo(String.valueOf(VALUE));
        assertThat(words("a,".repeat(50_000)).length()).isLessThanOrEqualTo(2 * Normaliser.LONGEST);
        assertThat(words("\ud83d")).isEqualTo("\ud83d");
        assertThat(words("=:=':'=")).isEmpty();
    }

    @Test
    void what_was_asked_for_lately_is_known() {
        Known<String> known = new Known<>(2);
        MaskedText[] texts = {new MaskedText("a"), new MaskedText("b"), new MaskedText("c"), new MaskedText("d")};

        for (MaskedText text : texts) {
            known.remember(text.fingerprint(), text.words());
            known.of(texts[0].fingerprint());
        }

        assertThat(known.of(texts[0].fingerprint())).isEqualTo("a");
        assertThat(known.of(texts[3].fingerprint())).isEqualTo("d");
        assertThat(known.of(texts[1].fingerprint())).isNull();
    }
}
