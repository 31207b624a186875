package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class FactsTest {

    @Test
    void facts_do_not_change_when_what_they_were_made_from_does() {
        Map<String, Object> tests = new HashMap<>(Map.of("failed", 0));
        List<Object> files = new ArrayList<>(List.of("pom.xml"));
        Facts facts = new Facts(Map.of("tests", tests, "files", files));

        tests.put("failed", 7);
        files.add("src/");

        assertThat(facts.at("tests.failed")).contains(0);
        assertThat(facts.textsAt("files")).containsExactly("pom.xml");
    }

    @Test
    void facts_can_not_be_changed_at_any_depth() {
        Facts facts = new Facts(Map.of("custom", Map.of("list", List.of(new HashMap<>(Map.of("a", 1))))));

        Map<?, ?> custom = (Map<?, ?>) facts.at("custom").orElseThrow();
        List<?> list = (List<?>) facts.at("custom.list").orElseThrow();
        Map<?, ?> inner = (Map<?, ?>) list.getFirst();

        assertThat(facts.document()).isUnmodifiable();
        assertThat(custom).isUnmodifiable();
        assertThat(list).isUnmodifiable();
        assertThat(inner).isUnmodifiable();
    }

    @Test
    void what_is_absent_or_null_is_unknown_and_never_false() {
        Map<String, Object> document = new HashMap<>(Map.of("coverage", Map.of("line", 0.5)));
        document.put("scan", null);
        Facts facts = new Facts(document);

        assertThat(facts.at("scan")).isEmpty();
        assertThat(facts.at("coverage.branch")).isEmpty();
        assertThat(facts.at("coverage.line.deeper")).isEmpty();
        assertThat(facts.textsAt("coverage.line")).isEmpty();
        assertThat(facts.document()).containsOnlyKeys("coverage");
    }

    @Test
    void facts_nest_at_most_32_deep() throws JsonProcessingException {
        assertThat(nested(Facts.MAX_DEPTH).document()).isNotEmpty();

        assertRefused(() -> nested(Facts.MAX_DEPTH + 1), "nested at most 32 deep");
    }

    @Test
    void no_text_among_facts_holds_what_a_store_can_not() {
        assertRefused(() -> new Facts(Map.of("documents", Map.of("a.md", "x\0"))), "U+0000");
        assertRefused(() -> new Facts(Map.of("files", List.of("x\0"))), "U+0000");
        assertRefused(() -> new Facts(Map.of("x\0", 1)), "U+0000");
        assertRefused(() -> new Facts(Map.of("documents", Map.of("a.md", "\udc00"))), "half surrogate");
    }

    @Test
    void only_what_json_has_can_be_a_fact() {
        assertRefused(() -> new Facts(Map.of("scan", Map.of("at", Instant.EPOCH))), "made of texts");
        assertRefused(() -> new Facts(Map.of("ratio", Double.POSITIVE_INFINITY)), "finite");
        assertRefused(() -> new Facts(Map.of("ratio", Float.NaN)), "finite");
    }

    @Test
    void no_facts_are_an_empty_document() {
        assertThat(Facts.none().document()).isEmpty();
        assertThat(new Facts(null)).isEqualTo(Facts.none());
    }

    /** Facts with a list of lists that reaches this depth, where the first field counts as one. */
    private static Facts nested(int depth) throws JsonProcessingException {
        String json = "{\"custom\":" + "[".repeat(depth - 1) + "1" + "]".repeat(depth - 1) + "}";
        return Json.mapper().readValue(json, Facts.class);
    }

    private static void assertRefused(ThrowingCallable building, String reason) {
        assertThatExceptionOfType(Exception.class)
                .isThrownBy(building)
                .withMessageContaining("facts")
                .withMessageContaining(reason);
    }
}
