package io.artel.billing.methods;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The rows that gate credit limits: locked last, after whatever concerns an order. */
public interface ClientAccounts extends Repository<ClientAccount, UUID> {

    Optional<ClientAccount> findById(UUID clientId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select c from ClientAccount c where c.clientId = :clientId")
    Optional<ClientAccount> lock(UUID clientId);

    @Modifying
    @Query(
            value = "insert into client_account (client_id) values (:clientId) on conflict do nothing",
            nativeQuery = true)
    void open(UUID clientId);
}
