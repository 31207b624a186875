package dev.ratchet.testkit;

import dev.ratchet.local.EmbeddedKafka;
import dev.ratchet.local.KafkaSettings;
import dev.ratchet.local.LocalPostgres;
import dev.ratchet.local.PostgresSettings;
import org.jboss.logging.Logger;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.kafka.KafkaContainer;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * One Kafka broker and one PostgreSQL for all tests of a JVM, both real: in containers where a Docker engine answers,
 * else embedded. The log says which.
 */
public interface Backends {

    String bootstrapServers();

    String jdbcUrl();

    String username();

    String password();

    /** The backends of this JVM; started by whoever asks first, stopped with the JVM. */
    static Backends shared() {
        return Shared.INSTANCE;
    }

    /** Holds the one instance, and starts it when it is first needed. */
    final class Shared {

        private static final Logger LOG = Logger.getLogger(Backends.class);
        private static final Backends INSTANCE = start();

        private Shared() {}

        private static Backends start() {
            if (DockerClientFactory.instance().isDockerAvailable()) {
                LOG.info("Tests run against Testcontainers, because a Docker engine answers");
                return InContainers.start();
            }
            LOG.info(
                    "Tests run against an embedded Kafka and an embedded PostgreSQL, because no Docker engine answers");
            return Embedded.start();
        }
    }

    /** Kafka in this JVM, PostgreSQL as a child process. */
    record Embedded(EmbeddedKafka kafka, LocalPostgres postgres) implements Backends {

        static Embedded start() {
            EmbeddedKafka kafka = new EmbeddedKafka(KafkaSettings.throwaway()).start();
            LocalPostgres postgres = new LocalPostgres(PostgresSettings.throwaway()).start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                postgres.close();
                kafka.close();
            }));
            return new Embedded(kafka, postgres);
        }

        @Override
        public String bootstrapServers() {
            return kafka.bootstrapServers();
        }

        @Override
        public String jdbcUrl() {
            return postgres.jdbcUrl();
        }

        @Override
        public String username() {
            return postgres.username();
        }

        @Override
        public String password() {
            return postgres.password();
        }
    }

    /** Both in containers; Testcontainers removes them when the JVM ends. */
    record InContainers(KafkaContainer kafka, PostgreSQLContainer postgres) implements Backends {

        static InContainers start() {
            KafkaContainer kafka = new KafkaContainer("apache/kafka-native:4.1.1");
            PostgreSQLContainer postgres = new PostgreSQLContainer("postgres:18-alpine").withDatabaseName("ratchet");
            kafka.start();
            postgres.start();
            return new InContainers(kafka, postgres);
        }

        @Override
        public String bootstrapServers() {
            return kafka.getBootstrapServers();
        }

        @Override
        public String jdbcUrl() {
            return postgres.getJdbcUrl();
        }

        @Override
        public String username() {
            return postgres.getUsername();
        }

        @Override
        public String password() {
            return postgres.getPassword();
        }
    }
}
