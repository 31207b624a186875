package dev.ratchet.analyzer.domain.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.Reported;
import dev.ratchet.events.Bounds;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private final Masking masking = Masking.of("harbour-crane-2", "4.5.6", null);

    @Test
    void the_names_that_a_violation_knows_are_masked_wherever_they_stand() {
        List<String> words = masking.words("Harbour-Crane-2 left (harbour-crane-2). The harbour-crane-2-lift stayed");

        String artifact = Mask.ARTIFACT.symbol();
        assertThat(words).containsExactly(artifact, "left", artifact, "the", artifact, "lift", "stayed");
    }

    @Test
    void a_name_inside_another_word_is_not_that_name() {
        List<String> words = Masking.of("api").words("the capital api rapids");

        assertThat(words).containsExactly("the", "capital", Mask.ARTIFACT.symbol(), "rapids");
    }

    @ParameterizedTest
    @CsvSource({
        "src/main/java, PATH",
        "/etc/hosts, PATH",
        "./build, PATH",
        "dist/, PATH",
        "https://example.org/a, PATH",
        "docs/list.md, PATH",
        "1.2.3, VERSION",
        "v2, VERSION",
        "v1.0.0-rc1, VERSION",
        "70%, NUMBER",
        "0.75, NUMBER",
        "12ms, NUMBER",
        "2025-10-30, NUMBER",
        "f47ac10b-58cc-4372-a567-0e02b2c3d479, UUID",
        "9fceb02, HEX",
        "run-7, ID",
        "VIOL-2025-10-30-001, ID",
        "build1234, ID",
        "${artifact.name}, ARTIFACT",
    })
    void what_is_not_a_word_is_masked_as_what_it_is(String text, Mask mask) {
        List<String> words = masking.words("It says " + text + ".");

        assertThat(words).containsExactly("it", "says", mask.symbol());
    }

    @ParameterizedTest
    @ValueSource(strings = {"and/or", "log4j", "oauth2", "README", "scaffold-step", "isn't"})
    void words_stay_words(String text) {
        List<String> words = masking.words(text);

        assertThat(words).isNotEmpty().noneMatch(Mask::is);
    }

    @Test
    void words_of_any_language_are_read_and_lower_cased() {
        List<String> words = masking.words("Größe ÄNDERT sich, 変更 🚀 İstanbul");

        assertThat(words).containsExactly("größe", "ändert", "sich", "変更", "istanbul");
    }

    @Test
    void any_text_can_be_read_and_becomes_a_valid_slug() {
        Random random = new Random(7);

        for (int trial = 0; trial < 3_000; trial++) {
            StringBuilder text = new StringBuilder();
            random.ints(random.nextInt(120), 1, 0x11000)
                    .forEach(c -> text.append((char) (random.nextBoolean() ? c : 33 + c % 94)));
            List<String> words = masking.words(text.toString());

            assertThat(Bounds.name("slug", Slug.of(words, "none").text())).isNotEmpty();
        }
    }

    @Test
    void a_text_of_a_hundred_kilobytes_is_bounded() {
        List<String> words = masking.words("word ".repeat(20_000));

        assertThat(words).hasSize(Masking.MAX_WORDS);
    }

    @Test
    void violations_that_differ_in_names_and_numbers_alone_have_the_same_fingerprint() {
        Wording one = Reported.violation(1, "crane", "crane 1.0.1 failed 3 tests in yard/crane/tests.txt")
                .now()
                .wording();
        Wording other = Reported.violation(2, "fork-lift", "fork-lift 1.0.2 failed 17 tests in shed/a/fork-lift.txt")
                .now()
                .wording();

        assertThat(one.fingerprint()).isEqualTo(other.fingerprint());
        assertThat(one.fingerprint().toString()).hasSize(16);
    }

    @Test
    void violations_that_differ_in_a_word_have_different_fingerprints() {
        Wording one =
                Reported.violation(1, "crane", "crane was not greased").now().wording();
        Wording other =
                Reported.violation(1, "crane", "crane was not painted").now().wording();

        assertThat(one.fingerprint()).isNotEqualTo(other.fingerprint());
    }

    @Test
    void a_slug_is_made_of_the_telling_words() {
        Slug slug = Slug.of(masking.words("The logbook was not updated for harbour-crane-2"), "none");

        assertThat(slug.text()).isEqualTo("logbook-not-updated");
        assertThat(slug.title()).isEqualTo("Logbook not updated");
    }

    @Test
    void a_slug_of_nothing_is_the_one_that_stands_in() {
        Slug slug = Slug.of(masking.words("the 42 of harbour-crane-2"), "workflow-violation");

        assertThat(slug.text()).isEqualTo("workflow-violation");
    }
}
