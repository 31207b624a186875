package dev.ratchet.log;

import dev.ratchet.events.Event;
import dev.ratchet.events.EventType;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Topic;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Writes events on the log from threads that may not wait: the same records as those of {@link Publisher}, by the same
 * producer, handed to it at once. It takes none while the producer might have to wait before it can take it.
 */
@ApplicationScoped
public class PromptPublisher {

    private static final String CHANNEL = "log-out";
    private static final byte[] SPECVERSION = utf8("1.0");
    private static final byte[] CONTENT_TYPE = utf8("application/json");

    /** Half of what the producer buffers before it makes callers wait. */
    private static final long MOST_BYTES = 16 << 20;

    /** Less than the five minutes after which a producer forgets a topic that nobody writes to. */
    private static final long WARM_NS = Duration.ofMinutes(4).toNanos();

    private final KafkaClientService clients;
    private final byte[] source;
    private final AtomicLong bytes = new AtomicLong();
    private volatile @Nullable Warm warm;

    PromptPublisher(KafkaClientService clients, Publisher publisher) {
        this.clients = clients;
        this.source = utf8(publisher.source());
    }

    /** A producer that knew the partitions of a topic at a time. */
    private record Warm(Producer<String, byte[]> producer, Topic topic, long at) {}

    /** Lets the producer get to know a topic, so that records for it can be taken at once during the next minutes. Waits. */
    public void warm(Topic topic, Duration atMost) {
        Producer<String, byte[]> producer = clients.<String, byte[]>getProducer(CHANNEL)
                .runOnSendingThread(known -> {
                    var unusedPartitions = known.partitionsFor(topic.wireName());
                    return known;
                })
                .await()
                .atMost(atMost);
        warm = new Warm(producer, topic, System.nanoTime());
    }

    /**
     * Hands an event to the producer.
     *
     * @param data the event as it stands in its record
     * @return where it stands, once it is durable; empty when it can't be taken at once
     */
    public Optional<CompletionStage<LogPosition>> publish(Outgoing outgoing, byte[] data) {
        Topic topic = EventType.of(outgoing.event()).topic();
        Warm known = warm;
        if (known == null
                || known.topic() != topic
                || System.nanoTime() - known.at() > WARM_NS
                || bytes.get() + data.length > MOST_BYTES) {
            return Optional.empty();
        }
        ProducerRecord<String, byte[]> record = record(topic, outgoing, data);
        CompletableFuture<LogPosition> position = new CompletableFuture<>();
        bytes.addAndGet(data.length);
        try {
            var unused = known.producer().send(record, (written, refused) -> {
                bytes.addAndGet(-data.length);
                if (refused == null) {
                    position.complete(new LogPosition(topic, written.partition(), written.offset()));
                } else {
                    position.completeExceptionally(refused);
                }
            });
        } catch (RuntimeException notTaken) {
            bytes.addAndGet(-data.length);
            throw notTaken;
        }
        return Optional.of(position);
    }

    private ProducerRecord<String, byte[]> record(Topic topic, Outgoing outgoing, byte[] data) {
        Event event = outgoing.event();
        ProducerRecord<String, byte[]> record = new ProducerRecord<>(topic.wireName(), event.key(), data);
        Headers headers = record.headers();
        headers.add("ce_specversion", SPECVERSION);
        headers.add("ce_id", utf8(outgoing.id()));
        headers.add("ce_type", utf8(EventType.of(event).wireName()));
        headers.add("ce_source", source);
        headers.add("ce_subject", utf8(event.key()));
        headers.add("ce_datacontenttype", CONTENT_TYPE);
        headers.add("content-type", CONTENT_TYPE);
        headers.add("ce_time", utf8(event.at().toString()));
        if (outgoing.requestDigest() != null) {
            headers.add("ce_" + RecordDecoder.REQUEST_DIGEST, utf8(outgoing.requestDigest()));
        }
        Context context = outgoing.traceparent() == null ? Context.current() : TraceContext.of(outgoing.traceparent());
        W3CTraceContextPropagator.getInstance()
                .inject(context, headers, (carrier, name, value) -> carrier.add(name, utf8(value)));
        return record;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
