package io.artel.orders.persistence;

import io.artel.orders.domain.Cause;
import io.artel.orders.domain.Kit;
import io.artel.orders.domain.Outcome;
import io.artel.orders.domain.Payment;
import io.artel.orders.domain.State;
import io.artel.orders.domain.Trigger;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as a row. Plain: what it means is said in the domain. */
@Entity
@Table(name = "orders")
class OrderRow {

    @Id
    UUID id;

    /** Null until the row is there: that is how a new one is told. */
    @Version
    @Nullable
    Long version;

    @Column
    UUID clientId;

    @Column
    String clientName;

    @Column
    String language;

    @Column
    UUID typeId;

    @Column
    int typeVersion;

    @Column
    String description;

    @Column
    String city;

    @Column
    String street;

    @Column
    String house;

    @Nullable
    String flat;

    @Nullable
    String entryNotes;

    @Column
    String contactName;

    @Column
    String contactPhone;

    @Column
    UUID[] photos;

    @Nullable
    UUID copyOf;

    @Column
    Instant createdAt;

    @Column
    LocalDateTime startsLocal;

    @Column
    String zone;

    @Column
    Instant startsAt;

    @Column
    Instant endsAt;

    @Enumerated(EnumType.STRING)
    State state;

    @Column
    int attempt;

    @Column
    int sequence;

    @Column
    boolean answered;

    @Nullable
    String waiting;

    @Column
    boolean slotPassed;

    @Column
    int declines;

    @Column
    int dateMoves;

    @Column
    UUID[] excluded;

    @Nullable
    Long priceLimit;

    @Nullable
    UUID wishWorker;

    @Nullable
    UUID wishManager;

    @Nullable
    String wishReason;

    @Column(columnDefinition = "bpchar(3)")
    String currency;

    @Nullable
    UUID workerId;

    @Nullable
    Long priceBase;

    @Nullable
    Integer discountPercent;

    @Nullable
    Long discount;

    @Nullable
    Long price;

    @Nullable
    UUID kitId;

    @Enumerated(EnumType.STRING)
    Kit.Standing kit;

    @Enumerated(EnumType.STRING)
    Payment.Standing payment;

    @Nullable
    String declined;

    @Column
    boolean credited;

    @Nullable
    Instant lateAt;

    @Nullable
    Instant checkedInAt;

    @Nullable
    UUID checkInPhoto;

    @Nullable
    Instant completedAt;

    @Nullable
    UUID completionPhoto;

    @Enumerated(EnumType.STRING)
    @Nullable
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Nullable
    Cause cause;

    @Enumerated(EnumType.STRING)
    @Nullable
    Trigger endedOn;

    @Nullable
    UUID endedBy;

    @Nullable
    String reason;

    @Nullable
    Instant endedAt;

    @Nullable
    String fortune;

    @Nullable
    Integer stars;

    @Nullable
    String comment;

    OrderRow() {}
}
