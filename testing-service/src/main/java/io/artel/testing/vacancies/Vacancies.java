package io.artel.testing.vacancies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

/** All vacancies, closed ones too. */
public interface Vacancies extends JpaRepository<Vacancy, UUID> {

    Page<Vacancy> findByOpenTrue(Pageable page);

    /**
     * @param search in lower case, a part of the title in either language; "" finds all
     * @param open null: both
     */
    @Query("""
            select v from Vacancy v where (:open is null or v.open = :open)
                and (locate(:search, lower(v.titleRu)) > 0 or locate(:search, lower(v.titleEn)) > 0)""")
    Page<Vacancy> search(String search, @Nullable Boolean open, Pageable page);
}
