package io.artel.starter.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * A service's own exceptions and the problems they become. Exceptions carry no HTTP; this is the one place that gives
 * them a status and a stable code.
 */
public final class ProblemMapping {

    /** @param properties what the problem tells beside its code; never anything internal */
    record Kind<E>(HttpStatus status, String code, Function<E, Map<String, ?>> properties) {}

    private final Map<Class<?>, Kind<?>> kinds = new LinkedHashMap<>();

    public <E extends Exception> ProblemMapping map(Class<E> type, HttpStatus status, String code) {
        return map(type, status, code, e -> Map.of());
    }

    public <E extends Exception> ProblemMapping map(
            Class<E> type, HttpStatus status, String code, Function<E, Map<String, ?>> properties) {
        kinds.put(type, new Kind<>(status, code, properties));
        return this;
    }

    @Nullable
    Kind<?> kindOf(Throwable e) {
        for (Class<?> type = e.getClass(); type != null && type != Object.class; type = type.getSuperclass()) {
            var kind = kinds.get(type);
            if (kind != null) return kind;
        }
        return null;
    }
}
