package io.artel.starter.messaging;

import io.artel.kernel.Role;
import io.artel.starter.web.Allow;
import io.artel.starter.web.PageOf;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** An operator sees the messages that could not be handled and sends them again through this service's own handler. */
@RestController
@RequestMapping("/api/${artel.service}/parked-messages")
class ParkedMessageController {

    private final ParkedMessages parked;
    private final MessageConsumer consumer;
    private final TransactionTemplate transactions;

    ParkedMessageController(ParkedMessages parked, MessageConsumer consumer, TransactionTemplate transactions) {
        this.parked = parked;
        this.consumer = consumer;
        this.transactions = transactions;
    }

    record ParkedMessageView(
            UUID id,
            String topic,
            String type,
            @Nullable String key,
            String payload,
            String reason,
            Instant parkedAt,
            @Nullable Instant resentAt) {

        static ParkedMessageView of(ParkedMessages.Parked message) {
            return new ParkedMessageView(
                    message.id(),
                    message.topic(),
                    message.type(),
                    message.messageKey(),
                    message.text(),
                    message.reason(),
                    message.parkedAt(),
                    message.resentAt());
        }
    }

    /** @param handled whether it went through this time; if not, its reason is the new one */
    record Resent(boolean handled, @Nullable String reason) {}

    @GetMapping
    @Allow(Role.ADMINISTRATOR)
    PageOf<ParkedMessageView> list(@RequestParam(defaultValue = "false") boolean resent, Pageable page) {
        var items = parked.list(resent, page.getPageSize(), page.getOffset()).stream()
                .map(ParkedMessageView::of)
                .toList();
        return PageOf.of(items, page, parked.count(resent));
    }

    @PostMapping("/{id}/resend")
    @Allow(Role.ADMINISTRATOR)
    Resent resend(@PathVariable UUID id) {
        var message = parked.claim(id);
        if (message.resentAt() != null) return new Resent(true, null);
        try {
            // A crash between the two leaves the message parked; handling it again then finds the inbox mark.
            consumer.handle(parked.headersOf(message), message.text());
            transactions.executeWithoutResult(status -> parked.resent(id));
            return new Resent(true, null);
        } catch (RuntimeException e) {
            if (MessageConsumer.passing(e)) throw e;
            transactions.executeWithoutResult(status -> parked.failedAgain(id, e));
            return new Resent(false, e.toString());
        }
    }
}
