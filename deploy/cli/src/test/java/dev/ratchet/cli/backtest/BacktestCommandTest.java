package dev.ratchet.cli.backtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ratchet.cli.Ratchet;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command beside a service that is slow, fails, or never comes to an end. */
class BacktestCommandTest {

    private static final String READING = "{\"id\": \"b-1\", \"phase\": \"reading\", \"read\": 40, \"total\": 200}";

    @TempDir
    Path folder;

    private final BlockingQueue<String> asked = new LinkedBlockingQueue<>();
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private HttpServer server = start();

    @BeforeEach
    void answer() throws IOException {
        Files.writeString(folder.resolve("token"), "rt_secret\n");
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void it_is_followed_to_its_end() {
        answers.addAll(List.of(READING, READING, "{\"id\": \"b-1\", \"phase\": \"done\"}"));
        StringWriter told = new StringWriter();

        int code = Ratchet.commandLine()
                .setOut(new PrintWriter(told, true))
                .setErr(new PrintWriter(told, true))
                .execute(line());

        assertThat(code).isZero();
        assertThat(told.toString().lines())
                .containsExactly("read 20 % of 200 recorded decisions", "backtest b-1: done");
        assertThat(asked).containsExactly("POST /rules/backtest", "GET /backtests/b-1", "GET /backtests/b-1");
    }

    @Test
    void one_that_comes_to_no_result_is_exit_code_1() {
        answers.add("{\"id\": \"b-1\", \"phase\": \"cancelled\"}");

        assertThat(Ratchet.commandLine()
                        .setOut(new PrintWriter(new StringWriter()))
                        .execute(line()))
                .isEqualTo(1);
    }

    @Test
    void whoever_interrupts_the_command_cancels_the_backtest() throws Exception {
        Path told = folder.resolve("told");
        Process command = new ProcessBuilder(Stream.concat(
                                Stream.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        Ratchet.class.getName()),
                                Stream.of(line()))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(told.toFile())
                .start();
        assertThat(asked.poll(30, TimeUnit.SECONDS)).isEqualTo("POST /rules/backtest");
        assertThat(asked.poll(30, TimeUnit.SECONDS)).isEqualTo("GET /backtests/b-1");

        command.destroy();

        assertThat(command.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(asked).contains("DELETE /backtests/b-1");
        assertThat(told).content().contains("the backtest is cancelled");
    }

    private String[] line() {
        return new String[] {
            "backtest",
            "coverage.line > 0.7",
            "--url",
            "http://127.0.0.1:" + server.getAddress().getPort(),
            "--token-file",
            folder.resolve("token").toString()
        };
    }

    private void answer(HttpExchange exchange) throws IOException {
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
        String next = answers.poll();
        byte[] body = (next == null ? READING : next).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
