package io.artel.analyst;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

@SpringBootApplication
public class AnalystApplication {

    public static void main(String[] args) {
        SpringApplication.run(AnalystApplication.class, args);
    }
}
