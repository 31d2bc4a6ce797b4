package io.artel.starter.messaging;

import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Carries the W3C trace context through messages, so that one trace spans an order's whole way. */
final class Tracing {

    private final @Nullable Tracer tracer;
    private final @Nullable Propagator propagator;

    Tracing(@Nullable Tracer tracer, @Nullable Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    @Nullable
    String traceparent() {
        if (tracer == null || propagator == null) return null;
        var context = tracer.currentTraceContext().context();
        if (context == null) return null;
        var carrier = new HashMap<String, String>();
        propagator.inject(context, carrier, (into, key, value) -> carrier.put(key, value));
        return carrier.get("traceparent");
    }

    void continued(@Nullable String traceparent, String name, Runnable work) {
        if (tracer == null || propagator == null) {
            work.run();
            return;
        }
        var carrier = traceparent == null ? Map.<String, String>of() : Map.of("traceparent", traceparent);
        var span = propagator.extract(carrier, Map::get).name(name).start();
        try (var scope = tracer.withSpan(span)) {
            work.run();
        } catch (RuntimeException e) {
            span.error(e);
            throw e;
        } finally {
            span.end();
        }
    }
}
