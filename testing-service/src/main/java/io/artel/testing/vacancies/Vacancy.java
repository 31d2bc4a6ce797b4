package io.artel.testing.vacancies;

import io.artel.testing.domain.Text;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people can apply for; managers keep it (US-090). */
@Entity
@Table(name = "vacancy")
public class Vacancy {

    /**
     * What managers decide about a vacancy.
     *
     * @param testSetId the set offered first to whoever applies; a manager may assign another
     * @param reapplyAfterDays how long a rejected candidate waits; null for the company's usual time
     */
    record Terms(
            Text title,
            Text description,
            @Nullable UUID testSetId,
            @Nullable Integer reapplyAfterDays,
            boolean open) {}

    @Id
    private UUID id;

    @Column(name = "title_ru")
    private String titleRu;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "description_ru")
    private String descriptionRu;

    @Column(name = "description_en")
    private String descriptionEn;

    @Column(name = "test_set_id")
    private @Nullable UUID testSetId;

    @Column(name = "reapply_after_days")
    private @Nullable Integer reapplyAfterDays;

    @Column(name = "open")
    private boolean open;

    @Column(name = "created_at")
    private Instant createdAt;

    @Version
    private @Nullable Integer version;

    protected Vacancy() {}

    Vacancy(UUID id, Terms terms, Instant createdAt) {
        this.id = id;
        this.createdAt = createdAt;
        change(terms);
    }

    final void change(Terms terms) {
        titleRu = terms.title().ru();
        titleEn = terms.title().en();
        descriptionRu = terms.description().ru();
        descriptionEn = terms.description().en();
        testSetId = terms.testSetId();
        reapplyAfterDays = terms.reapplyAfterDays();
        open = terms.open();
    }

    public UUID id() {
        return id;
    }

    public Text title() {
        return new Text(titleRu, titleEn);
    }

    Text description() {
        return new Text(descriptionRu, descriptionEn);
    }

    public @Nullable UUID testSetId() {
        return testSetId;
    }

    @Nullable
    Integer reapplyAfterDays() {
        return reapplyAfterDays;
    }

    public boolean open() {
        return open;
    }

    /** From when a candidate who is rejected now may apply again (US-120). */
    public Instant reapplyFrom(Instant now, Duration usual) {
        return now.plus(reapplyAfterDays == null ? usual : Duration.ofDays(reapplyAfterDays));
    }
}
