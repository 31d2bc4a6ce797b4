package io.artel.local.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An HTTP server with routes such as {@code GET /v1/holds/{id}}, a virtual thread per request.
 *
 * <p>It listens on 127.0.0.1, or on the address in {@code ARTEL_BIND} (a container sets 0.0.0.0). Every server answers
 * {@code GET /health}.
 */
public final class Server implements AutoCloseable {

    /** What a route does. A {@link Refused} becomes its status and code, anything else 500. */
    @FunctionalInterface
    public interface Handler {
        Answer handle(Exchange exchange) throws Exception;
    }

    private record Route(String method, String[] segments, Handler handler) {

        Optional<Map<String, String>> match(String[] path) {
            if (path.length != segments.length) return Optional.empty();
            var variables = new HashMap<String, String>();
            for (int i = 0; i < path.length; i++) {
                var segment = segments[i];
                if (segment.startsWith("{")) variables.put(segment.substring(1, segment.length() - 1), path[i]);
                else if (!segment.equals(path[i])) return Optional.empty();
            }
            return Optional.of(variables);
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(Server.class);

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Route> routes = new ArrayList<>();

    /**
     * @param port the port, or 0 for any free one
     */
    public Server(int port) {
        try {
            var address = InetAddress.getByName(System.getenv().getOrDefault("ARTEL_BIND", "127.0.0.1"));
            server = HttpServer.create(new InetSocketAddress(address, port), 0);
        } catch (IOException e) {
            throw new UncheckedIOException("port " + port + ": " + e.getMessage(), e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::dispatch);
        route("GET /health", exchange -> Answer.json(200, Map.of("status", "UP")));
    }

    /**
     * @param pattern method, space, path
     */
    public Server route(String pattern, Handler handler) {
        var parts = pattern.split(" ");
        routes.add(new Route(parts[0], parts[1].split("/"), handler));
        return this;
    }

    public Server start() {
        server.start();
        return this;
    }

    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void dispatch(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = answer(exchange);
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
            exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        }
    }

    private Answer answer(HttpExchange exchange) {
        var path = exchange.getRequestURI().getPath().split("/");
        try {
            for (var route : routes) {
                if (!route.method().equals(exchange.getRequestMethod())) continue;
                var variables = route.match(path);
                if (variables.isPresent()) return route.handler().handle(new Exchange(exchange, variables.get()));
            }
            throw new Refused(404, "not_found", "there is nothing here");
        } catch (Refused e) {
            return Answer.json(e.status(), Map.of("code", e.code(), "message", String.valueOf(e.getMessage())));
        } catch (Exception e) {
            LOG.error(
                    "{} {}",
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    e);
            return Answer.json(500, Map.of("code", "internal", "message", "something went wrong here"));
        }
    }
}
