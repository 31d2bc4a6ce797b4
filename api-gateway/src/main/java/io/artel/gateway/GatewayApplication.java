package io.artel.gateway;

import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/** Routes, token check, limits, headers, the cabinet's files and the live stream; no business rules, no data. */
@SpringBootApplication
@EnableConfigurationProperties(GatewaySettings.class)
public class GatewayApplication {

    private static final int DEFAULT_PORT = 8080;
    private static final int MANAGEMENT_ABOVE = 1000;

    public static void main(String[] args) {
        // Services drop idle connections after 20 s; ours must go first, or a POST meets a closed one.
        System.setProperty("jdk.httpclient.keepalive.timeout", "10");
        var application = new SpringApplication(GatewayApplication.class);
        application.setDefaultProperties(Map.of(
                "management.server.port",
                managementPort(System.getenv("SERVER_PORT"), System.getenv("MANAGEMENT_PORT"))));
        application.run(args);
    }

    static int managementPort(@Nullable String serverPort, @Nullable String managementPort) {
        if (managementPort != null && !managementPort.isBlank()) return Integer.parseInt(managementPort);
        var port = serverPort == null || serverPort.isBlank() ? DEFAULT_PORT : Integer.parseInt(serverPort);
        return port + MANAGEMENT_ABOVE;
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
