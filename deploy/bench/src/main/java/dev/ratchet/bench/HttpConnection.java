package dev.ratchet.bench;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One HTTP/1.1 connection that asks and reads, and takes nothing but 200 for an answer. */
final class HttpConnection implements AutoCloseable {

    private static final byte[] END_OF_HEAD = "\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] LENGTH = "content-length: ".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] DEGRADED = "\"degraded\":true".getBytes(StandardCharsets.US_ASCII);

    private static final int PATIENCE_MS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private byte[] answer = new byte[16_384];
    private int read;
    private int bodyAt;

    HttpConnection(int port) throws IOException {
        this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
        this.socket.setTcpNoDelay(true);
        this.socket.setSoTimeout(PATIENCE_MS);
        this.in = socket.getInputStream();
    }

    /** Asks, and returns once the whole answer is there. */
    void ask(byte[] request) throws IOException {
        socket.getOutputStream().write(request);
        read = 0;
        int end = -1;
        while (end < 0) {
            more();
            end = indexOf(END_OF_HEAD, 0, read);
        }
        bodyAt = end + END_OF_HEAD.length;
        int length = length(end);
        while (read < bodyAt + length) {
            more();
        }
        if (answer[9] != '2' || answer[10] != '0' || answer[11] != '0') {
            throw new IllegalStateException("refused: " + new String(answer, 0, read, StandardCharsets.UTF_8));
        }
    }

    boolean saysDegraded() {
        return indexOf(DEGRADED, bodyAt, read) >= 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void more() throws IOException {
        if (read == answer.length) {
            answer = Arrays.copyOf(answer, 2 * read);
        }
        int got = in.read(answer, read, answer.length - read);
        if (got < 0) {
            throw new EOFException("the service closed the connection");
        }
        read += got;
    }

    private int length(int end) {
        int at = indexOf(LENGTH, 0, end);
        if (at < 0) {
            throw new IllegalStateException("an answer without its length");
        }
        int length = 0;
        for (int i = at + LENGTH.length; answer[i] >= '0' && answer[i] <= '9'; i++) {
            length = 10 * length + answer[i] - '0';
        }
        return length;
    }

    /** The place of an ASCII text in lower case, whatever the case of what was read. */
    private int indexOf(byte[] text, int from, int to) {
        for (int at = from; at <= to - text.length; at++) {
            int same = 0;
            while (same < text.length && lower(answer[at + same]) == text[same]) {
                same++;
            }
            if (same == text.length) {
                return at;
            }
        }
        return -1;
    }

    private static byte lower(byte letter) {
        return letter >= 'A' && letter <= 'Z' ? (byte) (letter + 32) : letter;
    }
}
