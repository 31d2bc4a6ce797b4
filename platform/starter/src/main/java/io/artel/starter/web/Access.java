package io.artel.starter.web;

import io.artel.kernel.Role;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/** Who may call one endpoint, as {@link Allow} says. */
public sealed interface Access {

    record Everyone() implements Access {}

    record SignedIn() implements Access {}

    record Roles(Set<Role> roles) implements Access {}

    /** @return null when the endpoint says nothing */
    static @Nullable Access of(HandlerMethod endpoint) {
        var method = of(endpoint.getMethod());
        return method != null ? method : of(endpoint.getBeanType());
    }

    private static @Nullable Access of(java.lang.reflect.AnnotatedElement element) {
        if (AnnotatedElementUtils.hasAnnotation(element, Allow.Everyone.class)) return new Everyone();
        if (AnnotatedElementUtils.hasAnnotation(element, Allow.SignedIn.class)) return new SignedIn();
        var allow = AnnotatedElementUtils.findMergedAnnotation(element, Allow.class);
        return allow == null ? null : new Roles(Set.of(allow.value()));
    }
}
