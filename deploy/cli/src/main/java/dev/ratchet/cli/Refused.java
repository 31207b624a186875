package dev.ratchet.cli;

/** What was asked for cannot be done as asked; the message is the one line that says why. Ends the command with exit code 2. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The line to show. */
    public Refused(String reason) {
        super(reason);
    }
}
