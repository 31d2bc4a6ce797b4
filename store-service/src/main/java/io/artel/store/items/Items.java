package io.artel.store.items;

import java.util.Collection;
import java.util.UUID;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface Items extends JpaRepository<Item, UUID> {

    @Query("""
            select i from Item i where i.active in :states
            and (lower(i.nameRu) like :pattern escape '\\' or lower(i.nameEn) like :pattern escape '\\')""")
    Page<Item> search(Collection<Boolean> states, String pattern, Pageable page);
}
