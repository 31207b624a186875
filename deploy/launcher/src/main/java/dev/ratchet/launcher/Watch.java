package dev.ratchet.launcher;

import dev.ratchet.local.KafkaProbe;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;

/** Tells of each process of a run whether it serves. */
final class Watch implements AutoCloseable {

    private final Probe probe = new Probe();
    private final DataFolder folder;

    Watch(DataFolder folder) {
        this.folder = folder;
    }

    Readiness of(RunningProcess process) {
        return switch (process.component()) {
            case KAFKA -> answering(KafkaProbe.answers("127.0.0.1", process.port()));
            case POSTGRES -> answering(new LocalPostgres(postgres(folder, process.port())).answers());
            default -> probe.readiness("http://127.0.0.1:" + process.port());
        };
    }

    /** Whether the page is there. */
    boolean hasPage(String url) {
        return probe.exists(url);
    }

    /** The user's own broker. */
    static Readiness broker(String address) {
        int colon = address.lastIndexOf(':');
        return answering(
                KafkaProbe.answers(address.substring(0, colon), Integer.parseInt(address.substring(colon + 1))));
    }

    /** The user's own database, as far as can be seen without its password: something listens there. */
    static Readiness server(String jdbcUrl) {
        URI uri = URI.create(jdbcUrl.substring("jdbc:".length()));
        int port = uri.getPort() < 0 ? 5432 : uri.getPort();
        try (Socket socket = new Socket(uri.getHost(), port)) {
            return answering(socket.isConnected());
        } catch (IOException e) {
            return answering(false);
        }
    }

    @Override
    public void close() {
        probe.close();
    }

    static PostgresSettings postgres(DataFolder folder, int port) {
        return PostgresSettings.in(folder.postgres(), PrivateFiles.read(folder.postgresPassword()))
                .withLog(folder.log(Component.POSTGRES))
                .onPort(port);
    }

    private static Readiness answering(boolean answers) {
        return answers ? Readiness.READY : Readiness.not("it does not answer yet");
    }
}
