package dev.ratchet.local;

import java.nio.file.Path;
import java.util.Properties;

/**
 * Where a single-node broker keeps its log and which port of 127.0.0.1 it listens on.
 *
 * @param port never 0: a free one is chosen when the settings are made, and stays over restarts
 */
public record KafkaSettings(Path data, int port, Durability durability) {

    static final int NODE_ID = 1;

    public KafkaSettings {
        port = FreePort.orAny(port);
    }

    /** A broker whose log stays in this folder. */
    public static KafkaSettings in(Path data) {
        return new KafkaSettings(data, 0, Durability.DURABLE);
    }

    /** A broker for one test, on a free port, in a folder that is deleted on close. */
    public static KafkaSettings throwaway() {
        return new KafkaSettings(Folders.temporary("ratchet-kafka"), 0, Durability.THROWAWAY);
    }

    public KafkaSettings onPort(int newPort) {
        return new KafkaSettings(data, newPort, durability);
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    /** The broker's configuration; the controller gets a free port each time, since nobody else talks to it. */
    Properties properties() {
        Properties properties = new Properties();
        properties.putAll(BrokerProperties.SINGLE_NODE);
        properties.putAll(BrokerProperties.listeners(port, FreePort.any()));
        properties.put("log.dirs", data.toAbsolutePath().toString());
        return properties;
    }
}
