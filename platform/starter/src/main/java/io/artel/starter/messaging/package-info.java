/** Messages: outbox, relay, inbox, handlers, stored answers, parked messages. */
@NullMarked
package io.artel.starter.messaging;

import org.jspecify.annotations.NullMarked;
