package dev.ratchet.log;

/**
 * How far a fold has come on one partition.
 *
 * @param topicId the id of the topic that was read; a topic that was deleted and made anew has another
 * @param next the offset of the next record to read
 */
public record StoredPosition(String topicId, long next) {

    StoredPosition at(long newNext) {
        return new StoredPosition(topicId, newNext);
    }

    /** A step from where a position is believed to be. */
    public record Move(StoredPosition from, long to) {}
}
