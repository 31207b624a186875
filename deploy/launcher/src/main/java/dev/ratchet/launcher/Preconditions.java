package dev.ratchet.launcher;

import dev.ratchet.local.FreePort;
import dev.ratchet.local.KafkaProbe;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** What must hold before anything is started; the first thing that doesn't is said in one line. */
final class Preconditions {

    private Preconditions() {}

    static void check(LaunchOptions options) {
        options.components().forEach(component -> checkPort(options, component));
        checkKafka(options.kafka());
        options.database().ifPresent(Preconditions::checkDatabase);
    }

    private static void checkPort(LaunchOptions options, Component component) {
        int port = options.port(component);
        if (!FreePort.isFree(port)) {
            throw LaunchFailed.badRequest("port " + port + " is taken, and " + component.title()
                    + " wants it: choose other ports with --base-port (now " + options.basePort() + ")");
        }
    }

    private static void checkKafka(@Nullable String address) {
        if (address == null) {
            return;
        }
        int colon = address.lastIndexOf(':');
        if (colon < 1 || !address.substring(colon + 1).matches("[0-9]{1,5}")) {
            throw LaunchFailed.badRequest("--kafka: expected HOST:PORT, but got " + address);
        }
        if (!KafkaProbe.answers(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)))) {
            throw LaunchFailed.badRequest("--kafka: no broker answers at " + address);
        }
    }

    private static void checkDatabase(Database database) {
        Properties properties = new Properties();
        properties.put("user", database.username());
        properties.put("password", database.password());
        properties.put("connectTimeout", "5");
        try (var connection = DriverManager.getConnection(database.jdbcUrl(), properties)) {
            connection.isValid(1);
        } catch (SQLException e) {
            throw LaunchFailed.badRequest(
                    "--postgres: " + database.jdbcUrl() + " as " + database.username() + " does not let us in: "
                            + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }
}
