package io.artel.billing.stakes;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** The deposits; each is changed with its manager's account locked. */
interface Deposits extends Repository<Deposit, UUID> {

    Deposit save(Deposit deposit);

    Optional<Deposit> findById(UUID id);

    Page<Deposit> findByManagerIdOrderByOpenedAtDesc(UUID managerId, Pageable page);
}
