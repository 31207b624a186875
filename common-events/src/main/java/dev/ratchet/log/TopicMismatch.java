package dev.ratchet.log;

import dev.ratchet.events.Topic;

/** A topic that is not as it was declared; the message names the setting, what it should be and what it is. */
final class TopicMismatch extends RuntimeException {

    TopicMismatch(Topic topic, String setting, String expected, String actual) {
        super(
                "Expected topic %s to have %s=%s, but it is %s: change it on the broker, or give Ratchet a broker of its own"
                        .formatted(topic.wireName(), setting, expected, actual));
    }
}
