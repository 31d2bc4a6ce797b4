package io.artel.accounts.registration;

import io.artel.accounts.AccountsSettings;
import io.artel.accounts.account.Accounts;
import io.artel.accounts.account.EmailAddress;
import io.artel.accounts.account.RoleGrants;
import io.artel.accounts.audit.AuditLog.By;
import io.artel.accounts.registration.Registration.Applicant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** One account for each role, to try things out with on one machine; those that are there stay as they are. */
@Component
@Profile("local")
@Order(1)
class DemoAccounts implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(DemoAccounts.class);

    private final Registration registration;
    private final Accounts accounts;
    private final RoleGrants grants;
    private final TransactionTemplate transactions;
    private final AccountsSettings settings;

    DemoAccounts(
            Registration registration,
            Accounts accounts,
            RoleGrants grants,
            PlatformTransactionManager manager,
            AccountsSettings settings) {
        this.registration = registration;
        this.accounts = accounts;
        this.grants = grants;
        this.transactions = new TransactionTemplate(manager);
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var demo = settings.demo();
        if (demo == null) return;
        for (var person : demo.accounts()) {
            var email = EmailAddress.of(person.email());
            var made = registration.registerConfirmed(
                    new Applicant(email, person.name(), person.language(), "demo"), demo.password());
            if (made.isEmpty()) continue;
            transactions.executeWithoutResult(status -> {
                var account = accounts.lock(made.get().id()).orElseThrow();
                person.roles().forEach(role -> grants.grant(account, role, By.SYSTEM, "demo account"));
            });
            LOG.info("made the demo account {}", person.email());
        }
    }
}
