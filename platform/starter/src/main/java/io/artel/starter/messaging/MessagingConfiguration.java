package io.artel.starter.messaging;

import io.artel.starter.ArtelSettings;
import io.artel.starter.json.MessageJson;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import jakarta.persistence.EntityManagerFactory;
import java.time.Clock;
import java.util.HashMap;
import java.util.TreeSet;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.backoff.FixedBackOff;

/** Messages as the architecture fixes them: at least once, harmless when repeated, nothing silently dropped. */
@Configuration(proxyBeanMethods = false)
@Import(ParkedMessageController.class)
public class MessagingConfiguration {

    private static final int PARTITIONS = 6;

    @Bean
    static MessageHandlers messageHandlers(Environment environment) {
        return new MessageHandlers(environment.getRequiredProperty("artel.service"), MessageJson.standalone());
    }

    @Bean
    Tracing messageTracing(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Tracing(tracer.getIfAvailable(), propagator.getIfAvailable());
    }

    @Bean
    Inbox inbox(JdbcClient jdbc, Clock clock) {
        return new Inbox(jdbc, clock);
    }

    @Bean
    ParkedMessages parkedMessages(JdbcClient jdbc, MessageJson json, Clock clock, MeterRegistry metrics) {
        var parked = new ParkedMessages(jdbc, json, clock);
        Gauge.builder("artel.messages.parked", parked, ParkedMessages::waiting)
                .description("messages that could not be handled and wait for an operator")
                .register(metrics);
        return parked;
    }

    @Bean
    KafkaTemplate<String, byte[]> messageTemplate(KafkaProperties kafka) {
        var properties = new HashMap<String, Object>(kafka.buildProducerProperties());
        properties.put(ProducerConfig.KEY_SERIALIZER_CLASS_CONFIG, StringSerializer.class);
        properties.put(ProducerConfig.VALUE_SERIALIZER_CLASS_CONFIG, ByteArraySerializer.class);
        properties.put(ProducerConfig.ACKS_CONFIG, "all");
        properties.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        properties.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        properties.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 10_000);
        properties.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 25_000);
        properties.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(properties));
    }

    @Bean
    OutboxRelay outboxRelay(
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            KafkaTemplate<String, byte[]> messageTemplate,
            MessageJson json) {
        return new OutboxRelay(jdbc, new TransactionTemplate(manager), messageTemplate, json);
    }

    @Bean
    Outbox outbox(
            JdbcClient jdbc,
            MessageJson json,
            Clock clock,
            ArtelSettings settings,
            Tracing tracing,
            OutboxRelay relay) {
        return new Outbox(jdbc, json, clock, settings.service(), tracing, relay);
    }

    @Bean
    StoredAnswers storedAnswers(JdbcClient jdbc, Outbox outbox, MessageJson json) {
        return new StoredAnswers(jdbc, outbox, json);
    }

    @Bean
    MessageTransactions messageTransactions(
            PlatformTransactionManager manager,
            @Value("${spring.datasource.hikari.maximum-pool-size}") int connections) {
        return new MessageTransactions(new TransactionTemplate(manager), connections);
    }

    @Bean
    MessageConsumer messageConsumer(
            MessageHandlers handlers,
            Inbox inbox,
            ParkedMessages parked,
            MessageTransactions transactions,
            Tracing tracing,
            MessageJson json) {
        return new MessageConsumer(handlers, inbox, parked, transactions, tracing, json);
    }

    @Bean
    PollConsumer pollConsumer(
            MessageConsumer single,
            Inbox inbox,
            MessageTransactions transactions,
            ObjectProvider<EntityManagerFactory> entities) {
        return new PollConsumer(single, inbox, transactions, entities.getIfAvailable());
    }

    @Bean
    SmartLifecycle messageListening(
            MessageHandlers handlers,
            MessageConsumer single,
            PollConsumer polls,
            KafkaProperties kafka,
            KafkaAdmin admin,
            ArtelSettings settings) {
        return new Listening(handlers, settings.oneTransactionPerPoll() ? polls : single, kafka, admin, settings);
    }

    /** Creates the topics this service speaks on and hears, then listens; all handlers are known by then. */
    private static final class Listening implements SmartLifecycle {

        private final MessageHandlers handlers;
        private final Object consumer;
        private final KafkaProperties kafka;
        private final KafkaAdmin admin;
        private final ArtelSettings settings;
        private volatile boolean running;
        private @org.jspecify.annotations.Nullable ConcurrentMessageListenerContainer<String, byte[]> container;

        Listening(
                MessageHandlers handlers,
                Object consumer,
                KafkaProperties kafka,
                KafkaAdmin admin,
                ArtelSettings settings) {
            this.handlers = handlers;
            this.consumer = consumer;
            this.kafka = kafka;
            this.admin = admin;
            this.settings = settings;
        }

        /** Off when the service is started for one errand: the running one keeps its place among the consumers. */
        @Override
        public boolean isAutoStartup() {
            return kafka.getListener().isAutoStartup();
        }

        @Override
        public void start() {
            var heard = handlers.topics();
            var all = new TreeSet<>(heard);
            all.add(settings.service() + ".events");
            all.add(settings.service() + ".commands");
            admin.createOrModifyTopics(all.stream()
                    .map(name -> new NewTopic(name, java.util.Optional.of(PARTITIONS), java.util.Optional.empty()))
                    .toArray(NewTopic[]::new));
            if (!heard.isEmpty()) {
                container = container(heard.toArray(String[]::new));
                container.start();
            }
            running = true;
        }

        private ConcurrentMessageListenerContainer<String, byte[]> container(String[] topics) {
            var properties = new HashMap<String, Object>(kafka.buildConsumerProperties());
            properties.put(ConsumerConfig.KEY_DESERIALIZER_CLASS_CONFIG, StringDeserializer.class);
            properties.put(ConsumerConfig.VALUE_DESERIALIZER_CLASS_CONFIG, ByteArrayDeserializer.class);
            properties.put(ConsumerConfig.GROUP_ID_CONFIG, settings.service());
            properties.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, settings.service() + "-" + settings.instance());
            properties.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 10_000);
            properties.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
            properties.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
            properties.put(ConsumerConfig.METADATA_MAX_AGE_CONFIG, 10_000);
            properties.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 100);
            var containing = new ContainerProperties(topics);
            containing.setMessageListener(consumer);
            containing.setAckMode(ContainerProperties.AckMode.BATCH);
            containing.setMissingTopicsFatal(false);
            var made = new ConcurrentMessageListenerContainer<>(
                    new DefaultKafkaConsumerFactory<String, byte[]>(properties), containing);
            made.setBeanName("messages");
            made.setConcurrency(settings.consumers());
            made.setCommonErrorHandler(new DefaultErrorHandler(new FixedBackOff(500, FixedBackOff.UNLIMITED_ATTEMPTS)));
            return made;
        }

        @Override
        public void stop() {
            if (container != null) container.stop();
            running = false;
        }

        @Override
        public boolean isRunning() {
            return running;
        }
    }
}
