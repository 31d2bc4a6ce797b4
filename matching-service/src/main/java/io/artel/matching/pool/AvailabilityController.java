package io.artel.matching.pool;

import io.artel.kernel.Caller;
import io.artel.kernel.InvalidInput;
import io.artel.kernel.Role;
import io.artel.matching.domain.Availability;
import io.artel.matching.domain.Availability.Hours;
import io.artel.starter.web.Allow;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A worker's own hours and skills. */
@RestController
@RequestMapping("/api/matching")
@Allow(Role.WORKER)
class AvailabilityController {

    /** @param to exclusive; 00:00 is the end of the day */
    record WeeklyHours(
            @NotNull DayOfWeek day,
            @NotNull LocalTime from,
            @NotNull LocalTime to) {}

    /**
     * @param zone such as Europe/Moscow
     * @param always at any hour but on days off; the weekly hours do not count then
     */
    record AvailabilityView(
            @NotNull @Size(max = 60) String zone,
            @NotNull Boolean always,
            @NotNull @Size(max = 70) List<@Valid @NotNull WeeklyHours> weekly,
            @NotNull @Size(max = 366) List<@NotNull LocalDate> daysOff) {}

    record SkillView(String skill, int score) {}

    private final Workers workers;

    AvailabilityController(Workers workers) {
        this.workers = workers;
    }

    @GetMapping("/availability")
    AvailabilityView availability(Caller caller) {
        return view(workers.find(caller.accountId()).map(Worker::availability).orElse(Availability.ALWAYS));
    }

    @PutMapping("/availability")
    AvailabilityView replace(Caller caller, @Valid @RequestBody AvailabilityView asked) {
        var availability = new Availability(
                zone(asked.zone()),
                asked.always(),
                asked.weekly().stream()
                        .map(it -> new Hours(it.day(), it.from(), it.to()))
                        .toList(),
                new HashSet<>(asked.daysOff()));
        for (int i = 0; i < availability.weekly().size(); i++) {
            if (availability.weekly().get(i).isBackwards()) {
                throw new InvalidInput("weekly[" + i + "].to", "before_from", "hours end after they start");
            }
        }
        workers.available(caller.accountId(), availability);
        return view(availability);
    }

    @GetMapping("/skills")
    List<SkillView> skills(Caller caller) {
        return workers.find(caller.accountId()).stream()
                .flatMap(it -> it.skills().stream())
                .map(it -> new SkillView(it.skill(), it.score()))
                .toList();
    }

    private static ZoneId zone(String id) {
        if (!id.equals("Z") && !ZoneId.getAvailableZoneIds().contains(id)) {
            throw new InvalidInput("zone", "unknown", "not a time zone such as Europe/Moscow");
        }
        return ZoneId.of(id);
    }

    static AvailabilityView view(Availability availability) {
        return new AvailabilityView(
                availability.zone().getId(),
                availability.always(),
                availability.weekly().stream()
                        .map(it -> new WeeklyHours(it.day(), it.from(), it.to()))
                        .toList(),
                availability.daysOff().stream()
                        .sorted(Comparator.naturalOrder())
                        .toList());
    }
}
