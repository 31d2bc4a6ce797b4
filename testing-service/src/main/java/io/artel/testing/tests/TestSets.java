package io.artel.testing.tests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TestSets extends JpaRepository<TestSet, UUID> {

    /**
     * @param name in lower case, a part of the name; "" finds all
     * @param assignable false: all of them; true: those in use that are general or made for the application
     */
    @Query("""
            select s from TestSet s where locate(:name, lower(s.name)) > 0
                and (:assignable = false
                    or s.active = true and (s.applicationId is null or s.applicationId = :application))""")
    Page<TestSet> search(String name, boolean assignable, @Nullable UUID application, Pageable page);
}
