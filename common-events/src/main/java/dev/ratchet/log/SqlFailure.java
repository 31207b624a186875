package dev.ratchet.log;

import java.sql.SQLException;
import java.util.Set;
import org.apache.kafka.common.errors.RetriableException;

/** What a failure of the database means for a fold. */
public enum SqlFailure {
    /** The database is away or busy: the same will succeed later. */
    OUTAGE,
    /** The database refuses the data: the same will never succeed. */
    REFUSAL,
    /** The database does not fit the program (a missing table, a missing right): somebody must act. */
    MISFIT;

    private static final Set<String> OUTAGE_CLASSES = Set.of("08", "40", "53", "57", "58");
    private static final Set<String> REFUSAL_CLASSES = Set.of("22", "23");

    /** By the class of the SQLSTATE (the first two characters; PostgreSQL manual, appendix A); none means no connection. */
    public static SqlFailure of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null
                || state.length() != 5
                || OUTAGE_CLASSES.contains(state.substring(0, 2))
                || state.equals("25P02")
                || state.equals("55P03")) {
            return OUTAGE;
        }
        return REFUSAL_CLASSES.contains(state.substring(0, 2)) ? REFUSAL : MISFIT;
    }

    /** Whether time may mend it: the database or the broker is away or busy. */
    static boolean isOutage(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> of(sql) == OUTAGE;
            case DatabaseUnavailable away -> true;
            case LogUnavailable away -> true;
            case RetriableException busy -> true;
            default -> false;
        };
    }

    /** Whether what failed will always fail, because of the event itself. */
    static boolean isRefusal(Throwable failure) {
        return switch (failure) {
            case SQLException sql -> of(sql) == REFUSAL;
            case StackOverflowError tooDeep -> true;
            case RuntimeException any -> !isOutage(any);
            default -> false;
        };
    }
}
