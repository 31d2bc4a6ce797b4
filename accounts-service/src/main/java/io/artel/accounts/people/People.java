package io.artel.accounts.people;

import io.artel.accounts.account.Account;
import io.artel.accounts.account.Accounts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.domain.Specification;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class People {

    private final Accounts accounts;

    People(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Those of them who are known. */
    List<Account> named(Set<UUID> ids) {
        return accounts.findAllById(ids);
    }

    /**
     * Everybody is a client but those who are blocked.
     *
     * @param search part of an e-mail, a name or a phone, the latter however it is punctuated
     */
    Page<Account> clients(@Nullable String search, Pageable page) {
        Specification<Account> all = (account, query, build) -> build.isNull(account.get("blockedAt"));
        if (search != null && !search.isBlank()) {
            var part = "%" + search.strip().toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
            Specification<Account> found = (account, query, build) -> build.or(
                    build.like(account.get("emailKey"), part, '\\'),
                    build.like(build.lower(account.get("name")), part, '\\'));
            var phone = search.replaceAll("[\\s()-]", "");
            if (phone.matches("\\+?[0-9]+")) {
                found = found.or((account, query, build) -> build.like(account.get("phone"), "%" + phone + "%"));
            }
            all = all.and(found);
        }
        return accounts.findAll(all, page);
    }
}
