package dev.ratchet.enforcer.persistence;

import dev.ratchet.enforcer.domain.rulebook.RuleNumber;
import dev.ratchet.enforcer.domain.rulebook.RuleNumbers;
import dev.ratchet.events.RuleId;
import dev.ratchet.log.Database;
import dev.ratchet.log.Numbers;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Numbers of rules in the series that the database gives them from. */
@ApplicationScoped
public class ReservedNumbers implements RuleNumbers {

    private final Database database;

    ReservedNumbers(Database database) {
        this.database = database;
    }

    @Override
    public Set<RuleId> reserved(Collection<RuleId> rules) {
        List<RuleId> inOrder = rules.stream()
                .sorted((one, other) -> one.value().compareTo(other.value()))
                .toList();
        return database.inTransaction(tx -> {
            Set<RuleId> given = new LinkedHashSet<>();
            for (RuleId rule : inOrder) {
                RuleNumber number = RuleNumber.of(rule);
                Numbers.seen(tx, number.series(), number.count());
                if (isGiven(tx, number)) {
                    given.add(rule);
                }
            }
            return given;
        });
    }

    private static boolean isGiven(Connection tx, RuleNumber number) throws SQLException {
        String sql = "SELECT 1 FROM log_number WHERE series = ? AND number = ?";
        try (PreparedStatement statement = tx.prepareStatement(sql)) {
            statement.setString(1, number.series());
            statement.setInt(2, number.count());
            try (ResultSet row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
