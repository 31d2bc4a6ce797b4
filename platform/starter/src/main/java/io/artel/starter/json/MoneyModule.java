package io.artel.starter.json;

import io.artel.kernel.Money;
import java.util.Currency;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Money on the wire: {@code {"amount":"100.00","currency":"RUB"}}. */
public final class MoneyModule extends SimpleModule {

    private static final long serialVersionUID = 1L;

    public MoneyModule() {
        super("artel-money");
        addSerializer(Money.class, new Writer());
        addDeserializer(Money.class, new Reader());
    }

    private static final class Writer extends StdSerializer<Money> {

        Writer() {
            super(Money.class);
        }

        @Override
        public void serialize(Money money, JsonGenerator out, SerializationContext context) {
            out.writeStartObject(money);
            out.writeStringProperty("amount", money.amount());
            out.writeStringProperty("currency", money.currency().getCurrencyCode());
            out.writeEndObject();
        }
    }

    private static final class Reader extends StdDeserializer<Money> {

        Reader() {
            super(Money.class);
        }

        @Override
        public Money deserialize(JsonParser in, DeserializationContext context) {
            JsonNode node = context.readTree(in);
            var amount = node.path("amount").asString("");
            var currency = node.path("currency").asString("");
            // Sixteen digits are more than any amount here needs and still far from overflow.
            if (!amount.matches("-?\\d{1,14}(\\.\\d{1,2})?")) {
                return context.reportInputMismatch(Money.class, "amount must be a decimal number such as \"100.00\"");
            }
            try {
                return Money.of(amount, Currency.getInstance(currency));
            } catch (IllegalArgumentException e) {
                return context.reportInputMismatch(Money.class, "unknown currency or too many decimals");
            }
        }
    }
}
