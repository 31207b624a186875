package dev.ratchet.events;

/**
 * Where a record stands on the log.
 *
 * @param offset of the record in its partition, from 0
 */
public record LogPosition(Topic topic, int partition, long offset) {

    public LogPosition {
        Bounds.present("position.topic", topic);
        Bounds.within("position.partition", partition, 0, Integer.MAX_VALUE);
        Bounds.atLeast("position.offset", offset, 0);
    }

    @Override
    public String toString() {
        return topic.wireName() + "/" + partition + "/" + offset;
    }
}
