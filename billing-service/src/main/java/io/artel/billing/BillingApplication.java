package io.artel.billing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

@SpringBootApplication
@ConfigurationPropertiesScan
class BillingApplication {

    private static final int SCHEDULED_TASKS = 10;

    /** A thread for each of the scheduled tasks: one that waits for a silent counterpart holds up no other. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(SCHEDULED_TASKS);
        scheduler.setThreadNamePrefix("scheduling-");
        return scheduler;
    }

    static void main(String[] args) {
        SpringApplication.run(BillingApplication.class, args);
    }
}
