package dev.ratchet.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.Topic;
import dev.ratchet.log.Placement.Place;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacementTest {

    private static final Broker.Edges EDGES = new Broker.Edges("topic-1", Map.of(0, 10L), Map.of(0, 20L));

    @Test
    void a_position_between_the_edges_goes_on_where_it_is() {
        assertThat(judged("topic-1", 10)).isEqualTo(new Place.At(new StoredPosition("topic-1", 10), 20));
        assertThat(judged("topic-1", 20)).isEqualTo(new Place.At(new StoredPosition("topic-1", 20), 20));
    }

    @Test
    void a_position_before_the_first_record_has_lost_those_in_between() {
        assertThat(judged("topic-1", 7))
                .isEqualTo(new Place.Lost("ratchet-violations/0 lost the records from 7 to 9 before they were read"));
    }

    @Test
    void a_position_after_the_end_has_read_what_is_gone() {
        assertThat(judged("topic-1", 21))
                .isEqualTo(new Place.Lost("ratchet-violations/0 ends at 20, but 20 was read already:"
                        + " records that were acknowledged are gone"));
    }

    @Test
    void a_position_on_another_topic_of_the_same_name_is_none() {
        assertThat(judged("topic-0", 15))
                .isEqualTo(new Place.Lost("ratchet-violations/0 was recreated: its id was topic-0 and is topic-1"));
    }

    private static Place judged(String topicId, long next) {
        return Placement.judged(Topic.VIOLATIONS, 0, new StoredPosition(topicId, next), EDGES);
    }
}
