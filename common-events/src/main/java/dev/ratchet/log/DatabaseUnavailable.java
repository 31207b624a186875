package dev.ratchet.log;

/** The database is away, too busy, or not set up yet; what was asked may be asked again. */
public final class DatabaseUnavailable extends RuntimeException {

    private final boolean isBeingSetUp;

    public DatabaseUnavailable(Throwable cause) {
        this("The database does not answer: " + cause.getMessage(), cause, false);
    }

    private DatabaseUnavailable(String message, Throwable cause, boolean isBeingSetUp) {
        super(message, cause);
        this.isBeingSetUp = isBeingSetUp;
    }

    /** It answers, but the service has not brought its schema up to date there yet. */
    static DatabaseUnavailable beingSetUp(Throwable cause) {
        return new DatabaseUnavailable("The schema is not up to date yet: " + cause.getMessage(), cause, true);
    }

    /** Whether it answers, and only lacks what the service is about to create in it. */
    public boolean isBeingSetUp() {
        return isBeingSetUp;
    }
}
