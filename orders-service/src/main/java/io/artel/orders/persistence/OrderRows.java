package io.artel.orders.persistence;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface OrderRows extends JpaRepository<OrderRow, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select o from OrderRow o where o.id = :id")
    Optional<OrderRow> lock(UUID id);

    @Query("select o.id from OrderRow o where o.clientId = :clientId and o.state = PAYMENT_NEEDED order by o.id")
    List<UUID> needingPaymentOf(UUID clientId);
}
