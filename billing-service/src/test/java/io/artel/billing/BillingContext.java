package io.artel.billing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/**
 * The one context of this module's tests. There may be no second: both would be the same consumer of the same topics.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "artel.provider.answer-timeout=2s",
            "artel.provider.first-pause=100ms",
            "artel.provider.longest-pause=500ms",
            "artel.billing.payment-deadline=3s",
            "artel.transfers.first-pause=100ms",
            "artel.transfers.longest-pause=500ms",
            // Tests start runs themselves: the clock is theirs.
            "artel.billing.runs.by-clock=false"
        })
@AutoConfigureMockMvc
@Import(TestClock.Configuration.class)
@ContextConfiguration(initializers = BillingContext.WithProvider.class)
@interface BillingContext {

    class WithProvider implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of(
                            "artel.provider.url=" + LocalProvider.SHARED.url(),
                            "artel.transfers.url=" + LocalTransfers.SHARED.url())
                    .applyTo(context);
        }
    }
}
