package dev.ratchet.launcher;

import dev.ratchet.local.GuardedProcess;
import dev.ratchet.local.KafkaMain;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command lines of the Java processes of a run. Secrets go by environment, which other users cannot read. */
final class Orders {

    private static final List<String> SMALL_JVM = List.of(
            "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:+ExitOnOutOfMemoryError", "-Dfile.encoding=UTF-8");

    private final LaunchOptions options;
    private final DataFolder folder;
    private final Database database;
    private final Apps apps;

    Orders(LaunchOptions options, DataFolder folder, Database database) {
        this.options = options;
        this.folder = folder;
        this.database = database;
        this.apps = new Apps(options, folder);
    }

    /** The broker, in a JVM of its own. */
    GuardedProcess.Order kafka() {
        List<String> arguments = new ArrayList<>(List.of(
                "-Xmx256m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
                "-Dorg.slf4j.simpleLogger.showDateTime=true",
                "-Dorg.slf4j.simpleLogger.dateTimeFormat=yyyy-MM-dd HH:mm:ss.SSS"));
        arguments.addAll(List.of("-cp", apps.broker(), KafkaMain.class.getName()));
        arguments.addAll(List.of(folder.kafka().toString(), Integer.toString(options.port(Component.KAFKA))));
        return order(Component.KAFKA, arguments, Map.of());
    }

    /** A service; what it stands on brings native code. */
    GuardedProcess.Order service(Component service) {
        List<String> arguments = new ArrayList<>(List.of(heap(service), "--enable-native-access=ALL-UNNAMED"));
        arguments.addAll(List.of("-jar", apps.service(service).toString()));
        return order(service, arguments, environment(service));
    }

    /** The analyzer compares thousands of texts each with each. */
    private static String heap(Component service) {
        return service == Component.ANALYZER ? "-Xmx1g" : "-Xmx256m";
    }

    private Map<String, String> environment(Component service) {
        Map<String, String> environment = new TreeMap<>(Map.of(
                "QUARKUS_HTTP_HOST", "127.0.0.1",
                "QUARKUS_HTTP_PORT", Integer.toString(options.port(service)),
                "KAFKA_BOOTSTRAP_SERVERS", options.bootstrapServers(),
                "QUARKUS_DATASOURCE_JDBC_URL", database.jdbcUrl(),
                "QUARKUS_DATASOURCE_USERNAME", database.username(),
                "QUARKUS_DATASOURCE_PASSWORD", database.password(),
                "RATCHET_SUBJECTS_FILE", folder.subjects().toString()));
        if (service == Component.ENFORCER) {
            environment.put("RATCHET_ENFORCER_JOURNAL", folder.journal().toString());
        }
        return environment;
    }

    private GuardedProcess.Order order(Component component, List<String> arguments, Map<String, String> environment) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(SMALL_JVM);
        command.addAll(arguments);
        return new GuardedProcess.Order(
                command,
                environment,
                folder.path(),
                folder.log(component),
                folder.committed(),
                GuardedProcess.StopSignal.TERM);
    }
}
