package io.artel.accounts.administration;

import io.artel.accounts.AccountsSettings;
import io.artel.accounts.account.Accounts;
import io.artel.accounts.account.EmailAddress;
import io.artel.accounts.account.RoleGrants;
import io.artel.accounts.audit.AuditLog.By;
import io.artel.kernel.Role;
import java.util.Objects;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Only a developer makes an administrator: by the environment, which names an e-mail, or by the command line, with
 * {@code --artel.grant-administrator=<e-mail>}.
 */
@Component
@Order(2)
class AdministratorGrant implements ApplicationRunner, ExitCodeGenerator {

    static final String OPTION = "artel.grant-administrator";

    private final Accounts accounts;
    private final RoleGrants grants;
    private final TransactionTemplate transactions;
    private final String byEnvironment;
    private int exitCode;

    AdministratorGrant(
            Accounts accounts, RoleGrants grants, PlatformTransactionManager manager, AccountsSettings settings) {
        this.accounts = accounts;
        this.grants = grants;
        this.transactions = new TransactionTemplate(manager);
        this.byEnvironment = settings.administrator();
    }

    @Override
    public void run(ApplicationArguments arguments) {
        transactions.executeWithoutResult(
                status -> accounts.lockByEmailKey(EmailAddress.of(byEnvironment).key())
                        .ifPresent(grants::administratorByEnvironment));
        var asked = arguments.getOptionValues(OPTION);
        if (asked != null) asked.forEach(email -> System.out.println(grant(email)));
    }

    /** Says what was done, for the terminal. */
    String grant(String email) {
        return Objects.requireNonNull(transactions.execute(status -> accounts.lockByEmailKey(
                        EmailAddress.of(email).key())
                .map(account -> grants.grant(account, Role.ADMINISTRATOR, By.COMMAND_LINE, "granted by a developer")
                        ? account.email() + " is an administrator now, from the next sign-in or renewal on."
                        : account.email() + " is an administrator already.")
                .orElseGet(() -> {
                    exitCode = 1;
                    return "There is no account with the e-mail " + email + ": register it first.";
                })));
    }

    @Override
    public int getExitCode() {
        return exitCode;
    }
}
