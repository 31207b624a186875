package dev.ratchet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ServiceClientTest {

    private static final Map<String, String> PAGES = Map.of(
            "of=x&limit=500", "{\"items\": [1, 2], \"next\": \"a b&c\"}",
            "of=x&limit=500&after=a%20b%26c", "{\"items\": [3]}");

    private final AtomicReference<String> authorization = new AtomicReference<>("");
    private HttpServer server = start();

    @BeforeEach
    void answer() {
        server.createContext("/good", exchange -> answer(exchange, 200, "{\"version\": 3}"));
        server.createContext("/empty", exchange -> answer(exchange, 202, ""));
        server.createContext(
                "/refused",
                exchange -> answer(exchange, 409, "{\"title\": \"Conflict\", \"detail\": \"bo was first\"}"));
        server.createContext("/taken", exchange -> answer(exchange, 409, """
            {"title": "Conflict", "detail": "2 rules are\\ntaken", "remedy": "Take them over",
             "rules": [{"rule": "RULE-ARCH-001", "holder": "ann"}, {"rule": "RULE-QA-001", "holder": ""}],
             "errors": ["line 3: no rule"]}\
            """));
        server.createContext(
                "/list",
                exchange -> answer(
                        exchange,
                        200,
                        PAGES.getOrDefault(exchange.getRequestURI().getRawQuery(), "{}")));
        server.createContext("/broken", exchange -> answer(exchange, 503, "<html>"));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_call_says_the_token_and_returns_the_document() {
        JsonNode answer = client().put("/good", Json.MAPPER.createObjectNode());

        assertThat(answer.path("version").intValue()).isEqualTo(3);
        assertThat(authorization).hasValue("Bearer rt_secret");
        assertThat(client().get("/empty").isMissingNode()).isTrue();
    }

    @Test
    void all_of_a_list_is_read_page_by_page() {
        assertThat(client().all("/list?of=x")).map(JsonNode::intValue).containsExactly(1, 2, 3);
    }

    @Test
    void a_refusal_is_one_line_with_the_problem_and_exit_code_2() {
        assertThatThrownBy(() -> client().get("/refused"))
                .hasMessage("the detector answered 409: Conflict: bo was first")
                .asInstanceOf(type(ServiceCallFailed.class))
                .returns(2, ServiceCallFailed::exitCode)
                .returns(409, ServiceCallFailed::status);
    }

    @Test
    void a_refusal_names_all_that_the_problem_lists_and_its_remedy() {
        assertThatThrownBy(() -> client().get("/taken")).hasMessage("""
            the detector answered 409: Conflict: 2 rules are taken
              - rule RULE-ARCH-001, holder ann
              - rule RULE-QA-001
              - line 3: no rule
              Take them over\
            """);
    }

    @Test
    void a_failure_and_silence_are_exit_code_1() {
        assertThatThrownBy(() -> client().get("/broken"))
                .hasMessage("the detector answered 503")
                .asInstanceOf(type(ServiceCallFailed.class))
                .returns(1, ServiceCallFailed::exitCode);

        server.stop(0);

        assertThatThrownBy(() -> client().get("/good"))
                .hasMessageContaining("does not answer")
                .asInstanceOf(type(ServiceCallFailed.class))
                .returns(1, ServiceCallFailed::exitCode);
    }

    private ServiceClient client() {
        return new ServiceClient(
                "detector", "http://127.0.0.1:" + server.getAddress().getPort(), "rt_secret");
    }

    private void answer(HttpExchange exchange, int status, String body) throws IOException {
        authorization.set(exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] bytes = body.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
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
