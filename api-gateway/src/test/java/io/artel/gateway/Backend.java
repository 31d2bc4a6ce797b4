package io.artel.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** A tiny service: it answers with its name and remembers what it was asked. */
public final class Backend {

    public record Asked(String method, String uri, Map<String, List<String>> headers, int bodyLength) {
        public String header(String name) {
            var values = headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .flatMap(header -> header.getValue().stream())
                    .toList();
            return values.isEmpty() ? "" : String.join(",", values);
        }

        public boolean has(String name) {
            return headers.keySet().stream().anyMatch(name::equalsIgnoreCase);
        }
    }

    private final String name;
    private final HttpServer server;
    private final Deque<Asked> asked = new ConcurrentLinkedDeque<>();

    Backend(String name) {
        this.name = name;
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    public Asked last() {
        return asked.getLast();
    }

    public int count() {
        return asked.size();
    }

    private void answer(HttpExchange exchange) throws IOException {
        int length = exchange.getRequestBody().readAllBytes().length;
        asked.add(new Asked(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                length));
        var path = exchange.getRequestURI().getPath();
        var headers = exchange.getResponseHeaders();
        if (path.endsWith("/jwks")) {
            headers.set("Content-Type", "application/json");
            headers.set("Cache-Control", "public, max-age=60");
            send(exchange, 200, Tokens.PUBLISHED.get());
        } else if (path.endsWith("/slow")) {
            waitForEver();
        } else if (path.endsWith("/moved")) {
            headers.set("Location", "/api/" + name + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        } else if (path.endsWith("/refused")) {
            headers.set("Content-Type", "application/problem+json");
            send(exchange, 409, "{\"code\":\"cost_changed\"}");
        } else if (path.endsWith("/talkative")) {
            headers.set("Server", "backend/1.0");
            headers.set("X-Powered-By", "magic");
            headers.set("Content-Security-Policy", "default-src *");
            headers.set("X-Content-Type-Options", "nosniff");
            headers.set("X-Request-Id", "of-the-backend");
            headers.set("Set-Cookie", "artel_refresh=abc; HttpOnly; SameSite=Strict");
            send(exchange, 200, name);
        } else if (path.endsWith("/broken")) {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[200_000]);
            exchange.getResponseBody().flush();
            // Closing with bytes owed breaks the connection.
        } else {
            send(exchange, 200, name);
        }
        exchange.close();
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static void waitForEver() {
        try {
            var never = new CountDownLatch(1);
            if (never.await(1, TimeUnit.MINUTES)) throw new IllegalStateException("never came");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
