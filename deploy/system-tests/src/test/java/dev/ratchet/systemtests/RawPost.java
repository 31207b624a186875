package dev.ratchet.systemtests;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A request that no polite client sends: its body is announced and withheld, or goes on until the server has enough. */
record RawPost(int port, String head) {

    private static final int PIECE = 64 * 1024;
    private static final int PATIENCE_MS = 2_000;

    Http.Answer answer() {
        try (Socket socket = connected()) {
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Http.Answer answerWhileSending(int length) {
        try (Socket socket = connected()) {
            send(socket, length);
            return read(socket.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Socket connected() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MS);
        socket.getOutputStream().write(head.getBytes(ISO_8859_1));
        return socket;
    }

    /** Stops when the server answers or hangs up. */
    private static void send(Socket socket, int length) throws IOException {
        OutputStream out = socket.getOutputStream();
        byte[] piece = (Integer.toHexString(PIECE) + "\r\n" + " ".repeat(PIECE) + "\r\n").getBytes(ISO_8859_1);
        try {
            for (int sent = 0; sent < length && socket.getInputStream().available() == 0; sent += PIECE) {
                out.write(piece);
            }
            out.write("0\r\n\r\n".getBytes(ISO_8859_1));
        } catch (IOException hungUp) {
            out.flush();
        }
    }

    private static Http.Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            in.transferTo(bytes);
        } catch (SocketTimeoutException kept) {
            // The server keeps the connection; what it had to say has come.
            bytes.flush();
        }
        String[] parts = bytes.toString(UTF_8).split("\r\n\r\n", 2);
        String[] lines = parts[0].split("\r\n", -1);
        Map<String, List<String>> headers = new TreeMap<>();
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(": ?", 2);
            headers.put(header[0], List.of(header[1]));
        }
        int status = lines[0].isEmpty() ? 0 : Integer.parseInt(lines[0].split(" ", 3)[1]);
        return new Http.Answer(
                status, HttpHeaders.of(headers, (name, value) -> true), parts.length > 1 ? parts[1] : "");
    }
}
