package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoundsTest {

    @Test
    void a_text_is_cut_between_two_characters() {
        assertThat(Bounds.beginning("ab", 2)).isEqualTo("ab");
        assertThat(Bounds.beginning("abc", 2)).isEqualTo("ab");
        assertThat(Bounds.beginning("a\uD83D\uDE80c", 2)).isEqualTo("a");
        assertThat(Bounds.beginning("a\uD83D\uDE80c", 3)).isEqualTo("a\uD83D\uDE80");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "mcp-deployment", "@scope/package", "1.4.2+build", "Straße 7", "工作流", "a:b#c"})
    void a_name_is_made_of_letters_digits_and_a_few_marks(String name) {
        assertThat(Bounds.name("workflow", name)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " a", "-a", "../a", "a\n", "a;b", "<a>", "a\0"})
    void no_other_text_is_a_name(String text) {
        assertRefused("workflow", () -> Bounds.name("workflow", text));
    }

    @Test
    void whatever_its_first_and_its_other_characters_are_a_text_is_a_name_when_it_has_the_form_of_one() {
        for (char c = 0; c < 300; c++) {
            for (String text : List.of(c + "b", "a" + c, "a" + c + "b", "é" + c)) {
                boolean isName = Bounds.NAME_FORM.matcher(text).matches();

                assertThat(isName(text)).as(text).isEqualTo(isName);
            }
        }
    }

    private static boolean isName(String text) {
        try {
            return Bounds.name("by", text).equals(text);
        } catch (InvalidValue refused) {
            return false;
        }
    }

    @Test
    void a_name_has_at_most_200_characters_and_a_text_4000() {
        assertThat(Bounds.name("by", "a".repeat(200))).hasSize(200);
        assertThat(Bounds.text("reason", "a".repeat(4_000))).hasSize(4_000);

        assertRefused("by", () -> Bounds.name("by", "a".repeat(201))).withMessageContaining("at most 200");
        assertRefused("reason", () -> Bounds.text("reason", "a".repeat(4_001))).withMessageContaining("at most 4000");
    }

    @Test
    void a_text_is_one_that_every_store_can_hold() {
        assertThat(Bounds.text("reason", "line\nline\ttab 🎉")).isEqualTo("line\nline\ttab 🎉");

        assertRefused("reason", () -> Bounds.text("reason", "a\0b")).withMessageContaining("U+0000");
        assertRefused("reason", () -> Bounds.text("reason", "a\ud83c")).withMessageContaining("half surrogate pairs");
    }

    @Test
    void a_time_is_one_that_every_store_can_hold() {
        assertThat(Bounds.time("time", Bounds.EARLIEST)).isEqualTo(Instant.EPOCH);
        assertThat(Bounds.time("time", Bounds.LATEST)).isEqualTo(Bounds.LATEST);

        assertRefused("time", () -> Bounds.time("time", Bounds.EARLIEST.minusNanos(1)));
        assertRefused("time", () -> Bounds.time("time", Bounds.LATEST.plusNanos(1)));
        assertRefused("time", () -> Bounds.time("time", Instant.MAX)).withMessageContaining("from 1970 to 9999");
    }

    @Test
    void a_time_that_has_come_may_be_five_minutes_ahead_of_the_clock() {
        Instant now = Instant.parse("2025-10-30T10:00:00Z");

        assertThat(Bounds.past("time", now.plusSeconds(300), now)).isEqualTo(now.plusSeconds(300));
        assertRefused("time", () -> Bounds.past("time", now.plusSeconds(301), now))
                .withMessageContaining("a time that has come");
    }

    @Test
    void a_time_may_be_so_long_ago_and_no_longer() {
        Instant now = Instant.parse("2025-10-30T10:00:00Z");
        Duration week = Duration.ofDays(7);

        assertThat(Bounds.past("time", now.minus(week), now, week)).isEqualTo(now.minus(week));
        assertRefused("time", () -> Bounds.past("time", now.minus(week).minusNanos(1), now, week))
                .withMessageContaining("a time within the last 7 days");
    }

    @Test
    void a_refusal_can_be_told_by_the_name_of_the_parameter_that_the_value_came_in() {
        InvalidValue refused = new InvalidValue("violationStatus", "one of open, resolved", "shut").calling("status");

        assertThat(refused.field()).isEqualTo("status");
        assertThat(refused).hasMessage("Expected status to be one of open, resolved, but it was 'shut'");
    }

    @Test
    void an_optional_text_may_be_absent_but_not_empty() {
        assertThat(Bounds.optionalText("rootCause", null)).isNull();
        assertThat(Bounds.optionalName("run", null)).isNull();
        assertRefused("rootCause", () -> Bounds.optionalText("rootCause", ""));
    }

    @Test
    void a_list_is_copied_and_holds_no_null_and_at_most_1000_elements() {
        List<String> source = new ArrayList<>(List.of("a"));

        List<String> copy = Bounds.list("steps", source);
        source.add("b");

        assertThat(copy).containsExactly("a").isUnmodifiable();
        assertThat(Bounds.<String>list("steps", null)).isEmpty();
        assertRefused("steps", () -> Bounds.list("steps", Collections.nCopies(1_001, "a")));
        assertRefused("steps", () -> Bounds.<String>list("steps", Collections.singletonList(null)));
    }

    @Test
    void a_list_that_must_be_there_may_be_of_any_length() {
        assertThat(Bounds.<Integer>whole("members", Collections.nCopies(5_000, 1)))
                .hasSize(5_000);
        assertRefused("members", () -> Bounds.<String>whole("members", null));
    }

    @Test
    void figures_keep_their_order_and_are_finite() {
        Map<String, Double> source = new LinkedHashMap<>();
        for (int i = 20; i > 0; i--) {
            source.put("figure" + i, (double) i);
        }

        assertThat(Bounds.figures("figures", source))
                .containsExactlyEntriesOf(source)
                .isUnmodifiable();
        assertRefused("figures", () -> Bounds.figures("figures", Map.of("precision", Double.NaN)));
        assertRefused("figures", () -> Bounds.figures("figures", Map.of("", 1.0)));
    }

    @Test
    void a_share_is_between_nothing_and_all_and_is_a_number() {
        assertThat(Bounds.share("confidence", 0)).isZero();
        assertThat(Bounds.share("confidence", 1)).isOne();
        for (double none : new double[] {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertRefused("confidence", () -> Bounds.share("confidence", none));
        }
    }

    @Test
    void a_source_is_a_uri_reference() {
        assertThat(Bounds.uri("source", "/ratchet/detector-service")).isEqualTo("/ratchet/detector-service");
        assertThat(Bounds.uri("source", "https://ci.example.org/a?b=c")).isNotEmpty();
        assertRefused("source", () -> Bounds.uri("source", "my ci")).withMessageContaining("URI reference");
    }

    @Test
    void a_refusal_shows_the_value_shortened_and_printable() {
        assertRefused("by", () -> Bounds.name("by", "a\u001b[31m")).withMessageEndingWith("but it was 'a?[31m'");
        assertRefused("by", () -> Bounds.name("by", "x".repeat(79) + "🎉" + "x".repeat(200)))
                .withMessageEndingWith("'" + "x".repeat(79) + "?…' (281 characters)");
    }

    private static ThrowableAssertAlternative<InvalidValue> assertRefused(String field, ThrowingCallable building) {
        return assertThatExceptionOfType(InvalidValue.class)
                .isThrownBy(building)
                .withMessageStartingWith("Expected " + field + " to be ");
    }
}
