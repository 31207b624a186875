package dev.ratchet.log;

/** The database is away or too busy; what was asked may be asked again. */
public final class DatabaseUnavailable extends RuntimeException {

    public DatabaseUnavailable(Throwable cause) {
        super("The database does not answer: " + cause.getMessage(), cause);
    }
}
