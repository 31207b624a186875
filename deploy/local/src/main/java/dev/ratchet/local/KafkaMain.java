package dev.ratchet.local;

import java.nio.file.Path;

/** The broker as a process of its own: {@code KafkaMain <data folder> <port>}. Ends in good order on SIGTERM. */
public final class KafkaMain {

    private KafkaMain() {}

    public static void main(String[] arguments) {
        if (arguments.length != 2) {
            System.err.println("usage: KafkaMain <data folder> <port>");
            System.exit(2);
        }
        run(KafkaSettings.in(Path.of(arguments[0])).onPort(Integer.parseInt(arguments[1])));
    }

    /** The broker's own threads keep the process alive; the hook stops it in good order. */
    private static void run(KafkaSettings settings) {
        EmbeddedKafka kafka = new EmbeddedKafka(settings);
        try {
            kafka.start();
        } catch (LocalStartFailed e) {
            System.err.println(e.getMessage());
            System.exit(1);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(kafka::stop, "stop-kafka"));
        System.out.println("Kafka answers on " + settings.bootstrapServers());
    }
}
