package io.artel.billing.provider;

import static java.util.Objects.requireNonNull;

import jakarta.annotation.PreDestroy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes the calls, each outside any transaction and its answer in a new one. A call without an answer is made again,
 * with pauses, for as long as it takes: only the provider knows whether money moved.
 */
@Component
class ProviderWorker {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderWorker.class);

    private final ProviderCalls calls;
    private final PaymentProvider provider;
    private final ObjectProvider<ProviderAnswers> answers;
    private final TransactionTemplate transactions;
    private final Semaphore free;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    ProviderWorker(
            ProviderCalls calls,
            PaymentProvider provider,
            ObjectProvider<ProviderAnswers> answers,
            PlatformTransactionManager manager,
            ProviderSettings settings) {
        this.calls = calls;
        this.provider = provider;
        this.answers = answers;
        this.transactions = new TransactionTemplate(manager);
        this.free = new Semaphore(settings.parallel());
    }

    @Scheduled(fixedDelayString = "PT0.5S")
    void round() {
        int most = free.drainPermits();
        if (most == 0) return;
        List<ProviderCall> due = List.of();
        try {
            due = calls.lease(most);
        } finally {
            free.release(most - due.size());
        }
        for (var call : due) threads.execute(() -> work(call));
    }

    /** On a thread of its own: the transaction that asked still holds its connection here. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void asked(ProviderCalls.Asked asked) {
        threads.execute(this::round);
    }

    private void work(ProviderCall call) {
        try (var order = MDC.putCloseable("orderId", String.valueOf(call.orderId()))) {
            switch (make(call)) {
                case Answer.Unknown unknown -> {
                    LOG.warn("{} is not answered: {}", call.key(), unknown.why());
                    calls.postpone(call, unknown.why());
                }
                case Answer answer -> {
                    LOG.info("{}: {}", call.key(), answer);
                    var taker = takers().get(call.purpose());
                    if (taker == null) throw new IllegalStateException("nobody takes " + call.purpose());
                    transactions.executeWithoutResult(status -> taker.answered(call, answer));
                }
            }
        } catch (RuntimeException e) {
            // The lease ends by itself and the same key gets the same answer.
            LOG.error("{} could not be recorded: {}", call.key(), e.toString(), e);
        } finally {
            free.release();
        }
    }

    private Answer make(ProviderCall call) {
        var reference = call.orderId() == null ? call.subject().toString() : "order " + call.orderId();
        return switch (call.purpose()) {
            case HOLD -> provider.hold(call.key(), requireNonNull(call.cardToken()), call.amount(), reference);
            case PAYMENT, DEPOSIT, INVOICE ->
                provider.pay(call.key(), requireNonNull(call.cardToken()), call.amount(), reference);
            case CAPTURE -> provider.capture(call.key(), requireNonNull(call.providerRef()), call.amount());
            case REFUND -> provider.refund(call.key(), requireNonNull(call.providerRef()), call.amount());
            case VOID -> provider.release(call.key(), requireNonNull(call.providerRef()));
        };
    }

    private Map<ProviderCall.Purpose, ProviderAnswers> takers() {
        var takers = new EnumMap<ProviderCall.Purpose, ProviderAnswers>(ProviderCall.Purpose.class);
        answers.forEach(taker -> taker.purposes().forEach(purpose -> takers.put(purpose, taker)));
        return takers;
    }

    @PreDestroy
    void stop() {
        threads.close();
    }
}
