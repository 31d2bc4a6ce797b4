package io.artel.starter.messaging;

import io.artel.kernel.MessageHead;
import java.util.Optional;

/** The message that is being handled by this thread, if any: what is sent meanwhile is caused by it. */
final class MessageContext {

    private static final ScopedValue<MessageHead> CURRENT = ScopedValue.newInstance();

    private MessageContext() {}

    static void within(MessageHead head, Runnable work) {
        ScopedValue.where(CURRENT, head).run(work);
    }

    static Optional<MessageHead> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }
}
