package dev.ratchet.bench;

import dev.ratchet.events.EventCodec;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.Topic;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Puts rules in force for every artifact at the checkpoint pre-deploy, before an enforcer reads them. */
final class RuleWriter implements AutoCloseable {

    private static final String AT = "2025-10-30T14:00:00Z";

    private final KafkaProducer<String, byte[]> producer;

    RuleWriter(String bootstrapServers) {
        this.producer = new KafkaProducer<>(
                Map.of(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    /** Writes a rule for each check and waits until all are acknowledged. */
    void write(List<String> checks) {
        for (int number = 1; number <= checks.size(); number++) {
            Rule rule = GeneratedRules.rule(number, checks.get(number - 1), Rule.Scope.everything());
            RuleActivated activated = new RuleActivated(rule, "bench", Instant.parse(AT));
            ProducerRecord<String, byte[]> record =
                    new ProducerRecord<>(Topic.RULES.wireName(), activated.key(), EventCodec.encode(activated));
            header(record, "ce_specversion", "1.0");
            header(record, "ce_id", "rule-" + number);
            header(record, "ce_source", "/ratchet/enforcer-service");
            header(record, "ce_type", "dev.ratchet.rule.activated.v1");
            header(record, "ce_time", AT);
            var unused = producer.send(record);
        }
        producer.flush();
    }

    @Override
    public void close() {
        producer.close();
    }

    private static void header(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
