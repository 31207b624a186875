package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TopicTest {

    @ParameterizedTest
    @EnumSource
    void a_topic_is_found_by_its_name_which_has_no_dots(Topic topic) {
        assertThat(Topic.named(topic.wireName())).contains(topic);
        assertThat(topic.wireName()).matches("ratchet-[a-z-]+");
    }

    @ParameterizedTest
    @EnumSource
    void no_topic_is_compacted_or_bounded_in_size(Topic topic) {
        assertThat(topic.settings())
                .containsEntry("cleanup.policy", "delete")
                .containsEntry("retention.bytes", "-1")
                .containsEntry("message.timestamp.type", "LogAppendTime");
    }

    @Test
    void only_what_pipelines_send_and_what_gates_decide_is_ever_deleted() {
        assertThat(Topic.values())
                .filteredOn(topic -> !topic.isUnbounded())
                .containsExactly(Topic.PIPELINE_EVENTS, Topic.GATE_DECISIONS);
        assertThat(Topic.GATE_DECISIONS.settings())
                .containsEntry(
                        "retention.ms", Long.toString(Duration.ofDays(400).toMillis()));
        assertThat(Topic.RULES.settings()).containsEntry("retention.ms", "-1");
    }

    @Test
    void the_broker_takes_the_largest_record_with_its_headers() {
        int taken = Integer.parseInt(Topic.VIOLATIONS.settings().get("max.message.bytes"));

        assertThat(taken).isGreaterThan(Topic.MAX_RECORD_BYTES + 60_000);
    }

    @Test
    void what_has_no_order_among_artifacts_has_one_partition() {
        assertThat(Topic.values())
                .filteredOn(topic -> topic.partitions() == 1)
                .containsExactly(Topic.IMPROVEMENTS, Topic.RULES, Topic.OPERATIONS);
    }
}
