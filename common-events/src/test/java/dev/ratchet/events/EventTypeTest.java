package dev.ratchet.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EventTypeTest {

    @Test
    void every_record_that_can_be_an_event_has_exactly_one_type_but_for_what_pipelines_send() {
        List<Class<?>> records = Arrays.stream(Event.class.getPermittedSubclasses())
                .filter(family -> family != PipelineEvent.class)
                .<Class<?>>flatMap(family -> Stream.of(family.getPermittedSubclasses()))
                .toList();

        List<Class<?>> typed =
                EventType.ALL.stream().<Class<?>>map(EventType::record).toList();

        assertThat(typed).containsExactlyInAnyOrderElementsOf(records);
        assertThat(records).allMatch(Class::isRecord);
    }

    @Test
    void no_two_types_share_a_name_and_every_name_carries_its_version() {
        List<String> names = EventType.ALL.stream().map(EventType::wireName).toList();

        assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("dev\\.ratchet\\.[a-z.-]+\\.v[0-9]+"));
    }

    @Test
    void every_topic_but_that_of_the_pipelines_has_its_types() {
        Set<Topic> topics = EventType.ALL.stream().map(EventType::topic).collect(Collectors.toSet());

        assertThat(topics).isEqualTo(EnumSet.complementOf(EnumSet.of(Topic.PIPELINE_EVENTS)));
    }

    @Test
    void the_types_of_one_family_go_to_one_topic() {
        Map<Class<?>, Set<Topic>> topicsByFamily = EventType.ALL.stream()
                .collect(Collectors.groupingBy(
                        type -> type.record().getInterfaces()[0],
                        Collectors.mapping(EventType::topic, Collectors.toSet())));

        assertThat(topicsByFamily.values()).allMatch(topics -> topics.size() == 1);
        assertThat(topicsByFamily).hasSize(Topic.values().length - 1);
    }

    @Test
    void a_type_is_found_by_its_name() {
        assertThat(EventType.named("dev.ratchet.rule.retired.v1"))
                .get()
                .extracting(EventType::record)
                .isEqualTo(RuleEvent.RuleRetired.class);
        assertThat(EventType.named("dev.ratchet.rule.retired.v2")).isEmpty();
    }

    @Test
    void only_the_one_service_writes_a_type_but_operations_are_written_by_any() {
        EventType detected =
                EventType.named("dev.ratchet.violation.detected.v1").orElseThrow();
        EventType rebuilt = EventType.named("dev.ratchet.table.rebuilt.v1").orElseThrow();

        assertThat(detected.isWrittenBy(EventType.DETECTOR)).isTrue();
        assertThat(detected.isWrittenBy(EventType.ANALYZER)).isFalse();
        assertThat(rebuilt.isWrittenBy(EventType.METRICS)).isTrue();
        assertThat(rebuilt.isWrittenBy("https://ci.example.org")).isFalse();
    }

    @Test
    void what_a_pipeline_reports_has_the_type_the_pipeline_gave_it() {
        var reported = new PipelineEvent.PipelineReported("1", "ci", "a.type", null, Instant.EPOCH, Map.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> EventType.of(reported))
                .withMessageContaining("PipelineReported");
    }
}
