package io.artel.accounts.profile;

import io.artel.accounts.account.Account;
import io.artel.accounts.account.Accounts;
import io.artel.accounts.account.Announcements;
import io.artel.kernel.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say of themselves; a token says the new name from its next renewal on. */
@Component
class Profiles {

    private final Accounts accounts;
    private final Announcements announcements;

    Profiles(Accounts accounts, Announcements announcements) {
        this.accounts = accounts;
        this.announcements = announcements;
    }

    Account of(UUID accountId) {
        return accounts.findById(accountId).orElseThrow(() -> new NotFound("account", accountId));
    }

    @Transactional
    Account edit(UUID accountId, String name, String language, @Nullable String phone) {
        var account = accounts.lock(accountId).orElseThrow(() -> new NotFound("account", accountId));
        account.edit(name, language, phone);
        announcements.changed(account);
        return account;
    }
}
