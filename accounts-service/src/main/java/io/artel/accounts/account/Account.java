package io.artel.accounts.account;

import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** Somebody who can sign in. Everybody is a CLIENT; other roles are given and taken. */
@Entity
public class Account {

    /** What an administrator may give over HTTP: a WORKER passes tests, an ADMINISTRATOR is made by a developer. */
    private static final Set<Role> GIVEN = Set.of(Role.MANAGER, Role.BUYER, Role.CONTROLLER);

    @Id
    private UUID id;

    @Column
    private String email;

    @Column
    private String emailKey;

    @Column
    private String passwordHash;

    @Column
    private String name;

    @Column
    private String language;

    @Column
    private @Nullable String phone;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    @BatchSize(size = 100)
    private Set<Role> roles = new HashSet<>();

    @Column
    private Instant registeredAt;

    @Column
    private @Nullable Instant emailConfirmedAt;

    @Column
    private @Nullable Instant blockedAt;

    @Column
    private @Nullable String blockedReason;

    @Version
    private @Nullable Long version;

    protected Account() {}

    /** @param language "ru" or "en" */
    public Account(UUID id, EmailAddress email, String passwordHash, String name, String language, Instant at) {
        this.id = id;
        this.email = email.text();
        this.emailKey = email.key();
        this.passwordHash = passwordHash;
        this.name = name.strip();
        this.language = language;
        this.registeredAt = at;
        roles.add(Role.CLIENT);
    }

    public UUID id() {
        return id;
    }

    public String email() {
        return email;
    }

    public String emailKey() {
        return emailKey;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public String name() {
        return name;
    }

    public String language() {
        return language;
    }

    public @Nullable String phone() {
        return phone;
    }

    /** In the order in which they are declared. */
    public List<Role> roles() {
        return List.copyOf(new TreeSet<>(roles));
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    public @Nullable Instant emailConfirmedAt() {
        return emailConfirmedAt;
    }

    public boolean isEmailConfirmed() {
        return emailConfirmedAt != null;
    }

    public boolean isBlocked() {
        return blockedAt != null;
    }

    public @Nullable Instant blockedAt() {
        return blockedAt;
    }

    public @Nullable String blockedReason() {
        return blockedReason;
    }

    /** Grows with each change that was written. */
    public long version() {
        return version == null ? 0 : version;
    }

    public Caller asCaller() {
        return new Caller(id, email, name, language, isEmailConfirmed(), Set.copyOf(roles));
    }

    /** False when it was confirmed before. */
    public boolean confirmEmail(Instant at) {
        if (emailConfirmedAt != null) return false;
        emailConfirmedAt = at;
        return true;
    }

    public void edit(String newName, String newLanguage, @Nullable String newPhone) {
        name = newName.strip();
        language = newLanguage;
        phone = newPhone;
    }

    public void changePassword(String hash) {
        passwordHash = hash;
    }

    /** False when the account has the role already. */
    public boolean grant(Role role) {
        return roles.add(role);
    }

    /**
     * Gives and takes roles as an administrator may.
     *
     * @param asked all roles the account is to have
     * @return whether anything changed
     * @throws InvalidInput at {@code roles}, for what no administrator may do
     */
    public boolean changeRoles(Set<Role> asked) {
        if (!asked.contains(Role.CLIENT)) {
            throw new InvalidInput("roles", "client_stays", "everybody is a CLIENT");
        }
        if (asked.contains(Role.ADMINISTRATOR) != roles.contains(Role.ADMINISTRATOR)) {
            throw new InvalidInput(
                    "roles", "administrator_by_developers", "ADMINISTRATOR is given and taken by developers only");
        }
        for (var role : asked) {
            if (roles.contains(role) || GIVEN.contains(role)) continue;
            throw new InvalidInput("roles", "worker_by_tests", "a WORKER passes the tests");
        }
        return roles.retainAll(asked) | roles.addAll(asked);
    }

    /** False when it was blocked before. */
    public boolean block(String reason, Instant at) {
        if (blockedAt != null) return false;
        blockedAt = at;
        blockedReason = reason;
        return true;
    }

    /** False when it was not blocked. */
    public boolean unblock() {
        if (blockedAt == null) return false;
        blockedAt = null;
        blockedReason = null;
        return true;
    }
}
