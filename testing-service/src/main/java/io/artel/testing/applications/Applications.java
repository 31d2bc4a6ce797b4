package io.artel.testing.applications;

import io.artel.testing.domain.ApplicationState;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;

interface Applications extends JpaRepository<Application, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Application a where a.id = :id")
    Optional<Application> lock(UUID id);

    Optional<Application> findFirstByVacancyIdAndEmailOrderByCreatedAtDesc(UUID vacancyId, String email);

    /** @param search in lower case, a part of the name, the e-mail or the phone; "" finds all */
    @Query("""
            select a from Application a where a.state in :states and (locate(:search, lower(a.name)) > 0
                or locate(:search, a.email) > 0 or locate(:search, a.phone) > 0)""")
    Page<Application> search(Collection<ApplicationState> states, String search, Pageable page);

    boolean existsByIdAndState(UUID id, ApplicationState state);

    @Modifying
    @Query("delete from Application a where a.state = UNCONFIRMED and a.createdAt < :limit")
    int forgetUnconfirmed(Instant limit);
}
