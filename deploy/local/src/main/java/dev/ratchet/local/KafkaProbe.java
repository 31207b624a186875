package dev.ratchet.local;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Asks a broker which requests it knows, the first question of the Kafka protocol, to see whether it serves. */
public final class KafkaProbe {

    private static final int PATIENCE_MS = 1000;
    private static final int API_VERSIONS = 18;
    private static final int QUESTION = 4711;
    private static final int HEADER_LENGTH = 10;

    private KafkaProbe() {}

    /** True when a Kafka broker answers at this address within a second. */
    public static boolean answers(String host, int port) {
        try (Socket socket = new Socket()) {
            for (InetAddress address : InetAddress.getAllByName(host)) {
                socket.connect(new InetSocketAddress(address, port), PATIENCE_MS);
                break;
            }
            socket.setSoTimeout(PATIENCE_MS);
            ask(new DataOutputStream(socket.getOutputStream()));
            DataInputStream answer = new DataInputStream(socket.getInputStream());
            return answer.readInt() > 0 && answer.readInt() == QUESTION;
        } catch (IOException e) {
            return false;
        }
    }

    /** ApiVersions, version 0: length, key, version, correlation id, no client id (KIP-35). */
    private static void ask(DataOutputStream out) throws IOException {
        out.writeInt(HEADER_LENGTH);
        out.writeShort(API_VERSIONS);
        out.writeShort(0);
        out.writeInt(QUESTION);
        out.writeShort(-1);
        out.flush();
    }
}
