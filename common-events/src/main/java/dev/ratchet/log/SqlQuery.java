package dev.ratchet.log;

import java.sql.Connection;
import java.sql.SQLException;

/** What is done with a connection while it is lent. */
@FunctionalInterface
public interface SqlQuery<T> {

    T with(Connection connection) throws SQLException;
}
