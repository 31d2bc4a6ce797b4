package io.artel.testing.tests;

import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;

interface TestSets extends JpaRepository<TestSet, UUID> {

    Page<TestSet> findByNameContainingIgnoreCase(String name, Pageable page);
}
