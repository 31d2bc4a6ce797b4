package io.artel.starter.web;

import io.artel.starter.security.Callers;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.MDC;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Checks {@link Allow} before the request's body is read, so that nobody learns from a validation what is not theirs. */
class AccessCheck implements HandlerInterceptor, SmartInitializingSingleton {

    private final org.springframework.beans.factory.ObjectProvider<RequestMappingHandlerMapping> mappings;

    AccessCheck(org.springframework.beans.factory.ObjectProvider<RequestMappingHandlerMapping> mappings) {
        this.mappings = mappings;
    }

    @Override
    public void afterSingletonsInstantiated() {
        mappings.forEach(mapping -> mapping.getHandlerMethods().forEach((route, endpoint) -> {
            boolean ours = endpoint.getBeanType().getName().startsWith("io.artel.");
            if (ours && Access.of(endpoint) == null) {
                throw new IllegalStateException("endpoint does not say who may call it: " + endpoint);
            }
        }));
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod endpoint)) return true;
        switch (Access.of(endpoint)) {
            case null -> {
                // Boot's own endpoints (errors, OpenAPI); the gateway routes none of them.
            }
            case Access.Everyone everyone -> {}
            case Access.SignedIn signedIn -> Callers.required();
            case Access.Roles allowed -> {
                var caller = Callers.required();
                if (caller.roles().stream().noneMatch(allowed.roles()::contains)) {
                    throw new RoleMissing(allowed.roles());
                }
            }
        }
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof java.util.Map<?, ?> path
                && path.get("orderId") instanceof String order) {
            MDC.put("orderId", order);
        }
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @org.jspecify.annotations.Nullable Exception failure) {
        MDC.remove("orderId");
    }
}
