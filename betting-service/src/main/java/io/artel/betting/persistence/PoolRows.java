package io.artel.betting.persistence;

import jakarta.persistence.LockModeType;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.JpaSpecificationExecutor;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface PoolRows extends JpaRepository<PoolRow, UUID>, JpaSpecificationExecutor<PoolRow> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select p from PoolRow p where p.orderId = :orderId")
    Optional<PoolRow> lock(UUID orderId);
}
