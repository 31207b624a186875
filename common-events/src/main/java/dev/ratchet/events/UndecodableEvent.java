package dev.ratchet.events;

/** A record that is not an event of its topic; the message says why. */
public final class UndecodableEvent extends IllegalArgumentException {

    public UndecodableEvent(String message) {
        super(message);
    }
}
