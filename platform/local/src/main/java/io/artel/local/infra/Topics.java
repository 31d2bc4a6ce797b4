package io.artel.local.infra;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;

/** The topics of the platform: facts for anyone, and commands to one service, for each service. */
public final class Topics {

    public static final List<String> SERVICES =
            List.of("accounts", "orders", "matching", "store", "billing", "testing", "analyst", "betting");

    private static final int PARTITIONS = 6;

    private Topics() {}

    /** Creates the topics that are not there yet, on a broker that stands alone. */
    public static void create(String bootstrapServers) {
        var topics = SERVICES.stream()
                .flatMap(service -> Stream.of(service + ".events", service + ".commands"))
                .map(name -> new NewTopic(name, PARTITIONS, (short) 1))
                .toList();
        try (var admin = Admin.create(Map.of("bootstrap.servers", bootstrapServers))) {
            for (var answer : admin.createTopics(topics).values().values()) {
                try {
                    answer.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) throw new IllegalStateException(e.getCause());
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
