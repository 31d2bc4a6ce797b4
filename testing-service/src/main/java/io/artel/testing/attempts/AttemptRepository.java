package io.artel.testing.attempts;

import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;

interface AttemptRepository extends JpaRepository<Attempt, UUID> {

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Attempt a where a.id = :id")
    Optional<Attempt> lock(UUID id);

    Page<Attempt> findByAccountId(UUID accountId, Pageable page);

    List<Attempt> findByApplicationIdOrderById(UUID applicationId);

    @Query("select a.id from Attempt a where a.state = RUNNING and a.deadline < :moment order by a.deadline")
    List<UUID> overBefore(Instant moment, Limit limit);

    @Query("select count(a) from Attempt a where a.testId = :test and a.state = GRADED and a.id <> :own")
    long gradedBeside(UUID test, UUID own);

    @Query("""
            select count(a) from Attempt a
            where a.testId = :test and a.state = GRADED and a.id <> :own and a.score > :score""")
    long betterThan(int score, UUID test, UUID own);

    @Query("""
            select a from Attempt a where (:state is null or a.state = :state)
                and (:test is null or a.testId = :test) and (:application is null or a.applicationId = :application)
                and (:skill is null or a.skill = :skill)""")
    Page<Attempt> results(
            @Nullable AttemptState state,
            @Nullable UUID test,
            @Nullable UUID application,
            @Nullable String skill,
            Pageable page);
}
