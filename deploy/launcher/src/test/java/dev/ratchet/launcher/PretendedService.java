package dev.ratchet.launcher;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Listens where a service would, and answers what files in its working folder tell it to. */
final class PretendedService {

    /** While this file exists the service is not ready. */
    static final String NOT_READY = "pretend-not-ready";

    /** While this file exists the service ends at its start. */
    static final String BROKEN = "pretend-broken";

    private PretendedService() {}

    public static void main(String[] arguments) throws IOException {
        if (Files.exists(Path.of(BROKEN))) {
            System.err.println("java.lang.IllegalStateException: outer");
            System.err.println("Caused by: the wheel is missing");
            System.exit(1);
        }
        int port = Integer.parseInt(System.getenv("QUARKUS_HTTP_PORT"));
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 10);
        server.createContext("/q/health/ready", PretendedService::answer);
        server.start();
        System.out.println("pretending on " + port);
    }

    private static void answer(HttpExchange exchange) throws IOException {
        boolean isReady = !Files.exists(Path.of(NOT_READY));
        byte[] body = "{\"status\":\"DOWN\",\"checks\":[{\"name\":\"wheel\",\"status\":\"DOWN\"}]}"
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isReady ? 200 : 503, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
