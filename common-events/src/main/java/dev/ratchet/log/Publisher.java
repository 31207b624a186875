package dev.ratchet.log;

import dev.ratchet.events.EventCodec;
import dev.ratchet.events.EventType;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.PipelineEvent.PipelineReported;
import dev.ratchet.events.Topic;
import io.smallrye.reactive.messaging.OutgoingMessageMetadata;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

/**
 * Writes events on the log. What it has acknowledged is durable and stands at the position it returns; it never blocks
 * the caller, and a broker that is away is a {@link LogUnavailable} after a bounded wait.
 */
@ApplicationScoped
public class Publisher {

    private final Emitter<byte[]> emitter;
    private final LogConfig config;
    private final String source;
    private final Semaphore backlog;

    Publisher(
            @Channel("log-out") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<byte[]> emitter,
            LogConfig config,
            @ConfigProperty(name = "quarkus.application.name") String service) {
        this.emitter = emitter;
        this.config = config;
        this.source = "/ratchet/" + service;
        this.backlog = new Semaphore(config.publishBacklog());
    }

    /** The CloudEvents source of what this service writes. */
    public String source() {
        return source;
    }

    /**
     * Publishes an event. One that was given up stays in the backlog until the producer has given it up too, so that an
     * outage can't fill the memory.
     *
     * @return where it stands, once it is durable; fails with {@link LogUnavailable} when that takes too long
     */
    public CompletionStage<LogPosition> publish(Outgoing outgoing) {
        CompletableFuture<LogPosition> position = new CompletableFuture<>();
        Message<byte[]> message = message(outgoing, EventCodec.encode(outgoing.event()), position);
        if (!backlog.tryAcquire()) {
            return CompletableFuture.failedFuture(
                    new LogUnavailable("Too many events wait for the broker already", new TimeoutException()));
        }
        var unusedRelease = position.whenComplete((done, failure) -> backlog.release());
        CompletionStage<LogPosition> inTime = position.copy()
                .orTimeout(config.publishTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        new LogUnavailable("The broker did not acknowledge in time", failure)));
        try {
            emitter.send(message);
        } catch (IllegalStateException closed) {
            position.completeExceptionally(closed);
        }
        return inTime;
    }

    private Message<byte[]> message(Outgoing outgoing, byte[] data, CompletableFuture<LogPosition> position) {
        OutgoingMessageMetadata<RecordMetadata> sent = new OutgoingMessageMetadata<>();
        Topic topic = topicOf(outgoing);
        Metadata metadata = Metadata.of(
                envelope(outgoing),
                OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(topic.wireName())
                        .withKey(outgoing.event().key())
                        .build(),
                sent);
        if (outgoing.traceparent() != null) {
            metadata = metadata.with(TracingMetadata.withCurrent(TraceContext.of(outgoing.traceparent())));
        }
        return Message.of(
                data,
                metadata,
                () -> {
                    RecordMetadata record = sent.getResult();
                    position.complete(new LogPosition(topic, record.partition(), record.offset()));
                    return CompletableFuture.completedFuture(null);
                },
                failure -> {
                    position.completeExceptionally(failure);
                    return CompletableFuture.completedFuture(null);
                });
    }

    private OutgoingCloudEventMetadata<?> envelope(Outgoing outgoing) {
        boolean isOurs = !(outgoing.event() instanceof PipelineReported);
        var envelope = OutgoingCloudEventMetadata.builder()
                .withId(outgoing.id())
                .withDataContentType("application/json")
                .withTimestamp(outgoing.event().at().atZone(ZoneOffset.UTC));
        if (isOurs) {
            envelope.withSource(URI.create(source))
                    .withType(EventType.of(outgoing.event()).wireName())
                    .withSubject(outgoing.event().key());
        } else if (outgoing.event() instanceof PipelineReported reported) {
            envelope.withSource(URI.create(reported.source())).withType(reported.type());
            if (reported.subject() != null) {
                envelope.withSubject(reported.subject());
            }
        }
        if (outgoing.requestDigest() != null) {
            envelope.withExtension(RecordDecoder.REQUEST_DIGEST, outgoing.requestDigest());
        }
        return envelope.build();
    }

    private static Topic topicOf(Outgoing outgoing) {
        return outgoing.event() instanceof PipelineReported
                ? Topic.PIPELINE_EVENTS
                : EventType.of(outgoing.event()).topic();
    }
}
