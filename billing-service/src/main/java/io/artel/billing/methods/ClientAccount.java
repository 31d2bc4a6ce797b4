package io.artel.billing.methods;

import io.artel.billing.provider.Card;
import io.artel.kernel.Money;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a client pays. Of a card only the token, the brand and the last digits are kept. */
@Entity
@Table(name = "client_account")
public class ClientAccount {

    /** A card and when it is charged. */
    public record Method(Card card, PaymentTime time) {}

    @Id
    @Column
    private UUID clientId;

    @Enumerated(EnumType.STRING)
    @Column(name = "payment_time")
    private @Nullable PaymentTime time;

    @Column
    private @Nullable String cardToken;

    @Column
    private @Nullable String cardBrand;

    @Column
    private @Nullable String cardLast4;

    @Column
    private @Nullable Long creditLimitMinor;

    @Version
    private int version;

    protected ClientAccount() {}

    public UUID clientId() {
        return clientId;
    }

    public Optional<Method> method() {
        if (time == null || cardToken == null || cardBrand == null || cardLast4 == null) return Optional.empty();
        return Optional.of(new Method(new Card(cardToken, cardBrand, cardLast4), time));
    }

    void payBy(Method method) {
        time = method.time();
        cardToken = method.card().token();
        cardBrand = method.card().brand();
        cardLast4 = method.card().last4();
    }

    /** @param otherwise for clients without a limit of their own */
    public Money creditLimit(Money otherwise) {
        return creditLimitMinor == null ? otherwise : Money.ofMinor(creditLimitMinor);
    }

    void limitTo(Money limit) {
        creditLimitMinor = limit.minor();
    }
}
