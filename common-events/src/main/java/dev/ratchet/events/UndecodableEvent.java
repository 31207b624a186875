package dev.ratchet.events;

/** A record that is not an event of its topic; the message says why, in text that every store can hold. */
public final class UndecodableEvent extends IllegalArgumentException {

    private static final int LONGEST = 1_000;

    public UndecodableEvent(String message) {
        super(InvalidValue.printable(message.substring(0, Math.min(message.length(), LONGEST))));
    }
}
