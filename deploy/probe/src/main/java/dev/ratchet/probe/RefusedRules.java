package dev.ratchet.probe;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/** Rules that are poison to the fold until they are written down as accepted: one for each way in which a fold can fail. */
final class RefusedRules {

    /** Refused with an exception. */
    static final String REFUSED = "RULE-REFUSED-001";

    /** Refused by falling too deep. */
    static final String DEEP = "RULE-DEEP-001";

    /** Not refused: the program itself is broken. */
    static final String BROKEN = "RULE-BROKEN-001";

    private RefusedRules() {}

    static void check(Connection tx, Collection<String> rules) throws SQLException {
        if (rules.contains(REFUSED) && !isAccepted(tx, REFUSED)) {
            throw new IllegalStateException("Expected an accepted rule, but it was " + REFUSED);
        }
        if (rules.contains(DEEP) && !isAccepted(tx, DEEP)) {
            fall(0);
        }
        if (rules.contains(BROKEN) && !isAccepted(tx, BROKEN)) {
            throw new AssertionError("Expected a program that fits, but " + BROKEN + " says that it does not");
        }
    }

    private static int fall(int depth) {
        return depth < 0 ? depth : fall(depth + 1) + 1;
    }

    private static boolean isAccepted(Connection tx, String rule) throws SQLException {
        try (PreparedStatement statement = tx.prepareStatement("SELECT 1 FROM accepted_rule WHERE rule = ?")) {
            statement.setString(1, rule);
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
