package dev.ratchet.bench;

import dev.ratchet.events.EventCodec;
import dev.ratchet.events.Severity;
import dev.ratchet.events.SourceKind;
import dev.ratchet.events.Topic;
import dev.ratchet.events.ViolationEvent.Context;
import dev.ratchet.events.ViolationEvent.Source;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationId;
import dev.ratchet.events.ViolationType;
import dev.ratchet.logtests.House;
import dev.ratchet.logtests.Probe;
import dev.ratchet.logtests.TriggerWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How long it takes from a violation's event to the event that classifies it, in a system that does nothing else: one
 * violation at a time, every second one of a new text.
 */
final class ClassificationLatency {

    private static final Instant DAY = Instant.parse("2026-01-05T10:00:00Z");
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int WARM_UP = 60;
    private static final int PAUSE_MS = 20;
    private static final double MILLI = 1e6;
    private static final double SHARE = 0.99;

    private final KafkaProducer<byte[], byte[]> producer;
    private final KafkaConsumer<byte[], byte[]> consumer;

    private ClassificationLatency(KafkaProducer<byte[], byte[]> producer, KafkaConsumer<byte[], byte[]> consumer) {
        this.producer = producer;
        this.consumer = consumer;
    }

    /** The 99th percentile in milliseconds; not run where the analyzer is not built. */
    static double p99(Path home, int violations, Consumer<String> progress) {
        Path application = home.resolve("analyzer-service/target/quarkus-app");
        if (!Files.exists(application.resolve("quarkus-run.jar"))) {
            progress.accept("NOT RUN: the analyzer is not built at " + application);
            return Benchmark.NOT_RUN;
        }
        Path folder = FoldBenchmark.temporary();
        try (House house = House.durable(folder)) {
            house.createTopics();
            try (Probe analyzer =
                            Probe.in(house, "analyzer").running(application).start();
                    TriggerWriter writer = new TriggerWriter(house.bootstrapServers(), Map.of("linger.ms", "0"));
                    KafkaConsumer<byte[], byte[]> consumer = consumer(house)) {
                analyzer.untilReady();
                return new ClassificationLatency(writer.producer(), consumer).measured(violations, progress);
            }
        } finally {
            FoldBenchmark.delete(folder);
        }
    }

    private static KafkaConsumer<byte[], byte[]> consumer(House house) {
        KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, house.bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer());
        List<TopicPartition> partitions = IntStream.range(0, Topic.PATTERNS.partitions())
                .mapToObj(partition -> new TopicPartition(Topic.PATTERNS.wireName(), partition))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }

    private double measured(int violations, Consumer<String> progress) {
        List<Double> millis = new ArrayList<>();
        for (int number = 1; number <= WARM_UP + violations; number++) {
            double took = classified(violation(number)) / MILLI;
            if (number > WARM_UP) {
                millis.add(took);
            }
            pause();
        }
        millis.sort(null);
        progress.accept("  median %.0f ms, at most %.0f ms".formatted(millis.get(violations / 2), millis.getLast()));
        return millis.get((int) Math.ceil(violations * SHARE) - 1);
    }

    /** Nanoseconds until the classification of a violation can be read. */
    private long classified(ViolationDetected violation) {
        long start = System.nanoTime();
        send(violation);
        byte[] wanted = ('"' + violation.id().toString() + '"').getBytes(StandardCharsets.UTF_8);
        while (System.nanoTime() - start < PATIENCE.toNanos()) {
            for (ConsumerRecord<byte[], byte[]> read : consumer.poll(Duration.ofMillis(100))) {
                if (contains(read.value(), wanted)) {
                    return System.nanoTime() - start;
                }
            }
        }
        throw new IllegalStateException(violation.id() + " was not classified within " + PATIENCE);
    }

    private static boolean contains(byte[] text, byte[] part) {
        String all = new String(text, StandardCharsets.UTF_8);
        return all.contains(new String(part, StandardCharsets.UTF_8));
    }

    private void send(ViolationDetected violation) {
        ProducerRecord<byte[], byte[]> event = new ProducerRecord<>(
                Topic.VIOLATIONS.wireName(),
                violation.key().getBytes(StandardCharsets.UTF_8),
                EventCodec.encode(violation));
        Map.of(
                        "ce_specversion", "1.0",
                        "ce_id", "detected-" + violation.id(),
                        "ce_source", "/ratchet/detector-service",
                        "ce_type", "dev.ratchet.violation.detected.v1",
                        "ce_time", violation.detectedAt().toString(),
                        "ce_subject", violation.id().toString(),
                        "content-type", "application/json")
                .forEach((name, value) -> event.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        try {
            producer.send(event).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker refused a violation", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The violation of a number; every second one says what the one before it said. */
    static ViolationDetected violation(int number) {
        String text = Reading.problem(number - number % 2);
        return new ViolationDetected(
                new ViolationId(LocalDate.parse("2026-01-05"), number),
                ViolationType.WORKFLOW,
                Severity.MEDIUM,
                text,
                DAY.plusSeconds(number),
                new Context("latency", "release", "the process is followed", "it was not", "artifact-" + number),
                new Source(SourceKind.PERSON, "reporter-1"),
                "detector-service",
                "latency-" + number,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
