package io.artel.billing.stakes;

import io.artel.billing.ledger.AccountCode;
import io.artel.billing.ledger.Entries;
import io.artel.billing.ledger.Ledger;
import io.artel.billing.provider.Answer;
import io.artel.billing.provider.Card;
import io.artel.billing.provider.ProviderAnswers;
import io.artel.billing.provider.ProviderCall;
import io.artel.billing.provider.ProviderCall.Purpose;
import io.artel.billing.provider.ProviderCalls;
import io.artel.kernel.Ids;
import io.artel.kernel.Money;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** A manager's prepaid account: filled by card, emptied by stakes. */
@Component
public class StakeDeposits implements ProviderAnswers {

    private final StakeAccounts accounts;
    private final Deposits deposits;
    private final Ledger ledger;
    private final ProviderCalls calls;
    private final Clock clock;

    StakeDeposits(StakeAccounts accounts, Deposits deposits, Ledger ledger, ProviderCalls calls, Clock clock) {
        this.accounts = accounts;
        this.deposits = deposits;
        this.ledger = ledger;
        this.calls = calls;
        this.clock = clock;
    }

    /** Opens a deposit; the money is on the account when the provider has said yes. */
    @Transactional
    Deposit open(UUID managerId, Money amount, Card card) {
        accounts.lockManager(managerId);
        var deposit = deposits.save(new Deposit(Ids.next(), managerId, amount, card, clock.instant()));
        calls.askCard(Purpose.DEPOSIT, "deposit/" + deposit.id(), deposit.id(), null, card.token(), amount);
        return deposit;
    }

    Money balance(UUID managerId) {
        return ledger.balance(AccountCode.manager(managerId));
    }

    Page<Deposit> of(UUID managerId, Pageable page) {
        return deposits.findByManagerIdOrderByOpenedAtDesc(managerId, page);
    }

    @Override
    public Set<Purpose> purposes() {
        return Set.of(Purpose.DEPOSIT);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(ProviderCall call, Answer answer) {
        var deposit = deposits.findById(call.subject()).orElseThrow();
        accounts.lockManager(deposit.managerId());
        if (!calls.resolve(call, answer)) return;
        if (answer instanceof Answer.Done) {
            ledger.post(Entries.deposit(deposit.id(), deposit.managerId(), deposit.amount()));
            deposit.paid();
        } else {
            deposit.refused();
        }
    }
}
