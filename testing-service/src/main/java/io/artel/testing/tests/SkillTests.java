package io.artel.testing.tests;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface SkillTests extends JpaRepository<SkillTest, UUID> {

    /**
     * @param search in lower case, a part of the name; "" finds all
     * @param active null: both
     */
    @Query("""
            select t from SkillTest t where (:active is null or t.active = :active)
                and locate(:skill, t.skill) > 0 and locate(:search, lower(t.name)) > 0""")
    Page<SkillTest> search(String skill, String search, @Nullable Boolean active, Pageable page);
}
