package io.artel.billing.dunning;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * @param days after the invoice's day on which its card is tried again and a reminder goes out; when the last of them has
 *     brought nothing, the client may not order until everything is settled
 */
@Validated
@ConfigurationProperties("artel.billing.dunning")
public record DunningSettings(
        @DefaultValue({"2", "5", "10"}) List<Integer> days) {

    public DunningSettings {
        days = List.copyOf(days);
        if (days.isEmpty()) throw new IllegalArgumentException("no day for reminders");
        int before = 0;
        for (int day : days) {
            if (day <= before) throw new IllegalArgumentException("the days of reminders do not grow: " + days);
            before = day;
        }
    }

    public int last() {
        return days.size();
    }
}
