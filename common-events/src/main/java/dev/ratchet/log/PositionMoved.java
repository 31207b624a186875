package dev.ratchet.log;

import dev.ratchet.events.Topic;
import java.util.Map;

/** Another process has moved a position since it was read: what this process holds is not its to fold. */
final class PositionMoved extends RuntimeException {

    PositionMoved(Topic topic, Map<Integer, StoredPosition.Move> moves) {
        super("%s is not at %s any more".formatted(topic.wireName(), moves));
    }
}
