package io.artel.starter.messaging;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method of a bean that handles one type of message. It takes the payload's record and, if it wants, the
 * {@link io.artel.kernel.MessageHead}. The topic follows from the type: this service's own types are commands to it
 * ({@code platform.…} too), all others are events of the service they name.
 *
 * <p>It runs in one transaction with the inbox mark and what it sends. Whatever it throws that is not a passing fault
 * of the database or the broker parks the message.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Handles {

    /** The message type, such as {@code matching.worker-matched.v1}. */
    String value();
}
