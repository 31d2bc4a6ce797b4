package io.artel.store.items;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something the store keeps: a tool, a consumable, the blank acceptance form. */
@Entity
@Table(name = "item")
class Item {

    @Id
    private UUID id;

    @Column
    private String nameRu;

    @Column
    private String nameEn;

    @Column
    private String unit;

    @Column
    private boolean reusable;

    @Column
    private int reorderPoint;

    @Column
    private boolean active;

    @Version
    private @Nullable Long version;

    protected Item() {}

    Item(UUID id, Description description) {
        this.id = id;
        describe(description);
    }

    /**
     * What buyers say of an item.
     *
     * @param unit what it is counted in
     * @param reusable comes back after a completed job
     * @param reorderPoint fewer available than this are too few
     * @param active an item that is not is in no new kit
     */
    record Description(String nameRu, String nameEn, String unit, boolean reusable, int reorderPoint, boolean active) {}

    final void describe(Description description) {
        nameRu = description.nameRu().strip();
        nameEn = description.nameEn().strip();
        unit = description.unit().strip();
        reusable = description.reusable();
        reorderPoint = description.reorderPoint();
        active = description.active();
    }

    UUID id() {
        return id;
    }

    Description description() {
        return new Description(nameRu, nameEn, unit, reusable, reorderPoint, active);
    }
}
