package dev.ratchet.log;

import dev.ratchet.events.Topic;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Consecutive records of one partition that begin where the stored position is believed to be. */
record Slice(Topic topic, int partition, StoredPosition from, List<ConsumerRecord<byte[], byte[]>> records) {

    /** The position after these records. */
    StoredPosition after() {
        return from.at(records.getLast().offset() + 1);
    }

    StoredPosition.Move move() {
        return new StoredPosition.Move(from, after().next());
    }
}
