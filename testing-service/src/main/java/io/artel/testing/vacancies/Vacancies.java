package io.artel.testing.vacancies;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

/** All vacancies, closed ones too. */
public interface Vacancies extends JpaRepository<Vacancy, UUID> {

    Page<Vacancy> findByOpenTrue(Pageable page);
}
