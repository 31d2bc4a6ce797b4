package io.artel.starter.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that handles every event of the services it names, also of types that do not exist yet; a type that
 * has a {@link Handles} of its own goes there instead. Otherwise it is like {@link Handles}; the payload is taken as
 * JSON, since the types differ.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface HandlesAll {

    /** Services, such as {@code orders}; never this one. */
    String[] value();
}
