package dev.ratchet.testkit;

import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** Schemas of a real PostgreSQL, with the tables that the migrations of the log and of the service under test make. */
public final class Schemas {

    private Schemas() {}

    /** A schema of this name in which all tables are empty, whoever used it before. */
    public static DataSource empty(String schema) {
        Flyway flyway = flyway(schema);
        flyway.clean();
        flyway.migrate();
        Backends backends = Backends.shared();
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(backends.jdbcUrl());
        source.setUser(backends.username());
        source.setPassword(backends.password());
        source.setCurrentSchema(schema);
        return source;
    }

    static Flyway flyway(String schema) {
        Backends backends = Backends.shared();
        return Flyway.configure()
                .dataSource(backends.jdbcUrl(), backends.username(), backends.password())
                .locations("db/log", "db/migration")
                .schemas(schema)
                .defaultSchema(schema)
                .cleanDisabled(false)
                .load();
    }
}
