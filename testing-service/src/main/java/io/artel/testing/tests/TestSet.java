package io.artel.testing.tests;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tests a candidate has to pass, for a vacancy or for one candidate alone (US-110). */
@Entity
@Table(name = "test_set")
class TestSet {

    @Id
    private UUID id;

    @Column(name = "name")
    private String name;

    @Column(name = "application_id")
    private @Nullable UUID applicationId;

    @Column(name = "active")
    private boolean active;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "test_set_test", joinColumns = @JoinColumn(name = "set_id"))
    @OrderColumn(name = "position")
    @Column(name = "test_id")
    private List<UUID> tests = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected TestSet() {}

    TestSet(UUID id, String name, @Nullable UUID applicationId, List<UUID> tests, Instant createdAt) {
        this.id = id;
        this.name = name;
        this.applicationId = applicationId;
        this.active = true;
        this.tests = new ArrayList<>(tests);
        this.createdAt = createdAt;
    }

    void change(String newName, List<UUID> newTests, boolean nowActive) {
        name = newName;
        active = nowActive;
        // Unique (set, test) does not bear Hibernate's shifting of rows: an unchanged list must stay untouched.
        if (!tests.equals(newTests)) tests = new ArrayList<>(newTests);
    }

    UUID id() {
        return id;
    }

    String name() {
        return name;
    }

    @Nullable
    UUID applicationId() {
        return applicationId;
    }

    boolean active() {
        return active;
    }

    List<UUID> tests() {
        return List.copyOf(tests);
    }
}
