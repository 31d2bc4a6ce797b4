package io.artel.testing.tests;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface SkillTests extends JpaRepository<SkillTest, UUID> {

    Page<SkillTest> findBySkillContaining(String skill, Pageable page);
}
