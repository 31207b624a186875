package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.backtest.Reading;
import dev.ratchet.events.EventType;
import dev.ratchet.events.UtcText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;

/** Hands on what is a decision of the gate, once each, and keeps account of the rest. Used by one thread. */
final class DecisionReader implements RecordedTopic.Reader {

    private static final EventType DECIDED =
            EventType.named("dev.ratchet.gate.decided.v1").orElseThrow();

    /** Repetitions follow their originals soon: a journal is drained within the time in which so many others come. */
    private static final int REMEMBERED = 50_000;

    /** What is done with a decision. */
    interface Use {

        void of(ConsumerRecord<byte[], byte[]> record) throws IOException;
    }

    private final Use use;
    private final Map<String, Boolean> seen = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    };
    private long decisions;
    private long repeated;
    private long unreadable;
    private long from = Long.MAX_VALUE;
    private long to = Long.MIN_VALUE;

    DecisionReader(Use use) {
        this.use = use;
    }

    @Override
    public void read(ConsumerRecord<byte[], byte[]> record) {
        if (!DECIDED.wireName().equals(header(record, "ce_type"))) {
            return;
        }
        String id = header(record, "ce_id");
        if (id == null || !DECIDED.source().equals(header(record, "ce_source"))) {
            unreadable++;
            return;
        }
        if (seen.put(id, true) != null) {
            repeated++;
            return;
        }
        use(record);
    }

    private void use(ConsumerRecord<byte[], byte[]> record) {
        try {
            use.of(record);
            decisions++;
            from = Math.min(from, record.timestamp());
            to = Math.max(to, record.timestamp());
        } catch (IOException | IllegalArgumentException bad) {
            unreadable++;
        }
    }

    static Reading together(List<DecisionReader> readers) {
        long first = readers.stream().mapToLong(reader -> reader.from).min().orElse(Long.MAX_VALUE);
        long last = readers.stream().mapToLong(reader -> reader.to).max().orElse(Long.MIN_VALUE);
        return new Reading(
                readers.stream().mapToLong(reader -> reader.decisions).sum(),
                readers.stream().mapToLong(reader -> reader.repeated).sum(),
                readers.stream().mapToLong(reader -> reader.unreadable).sum(),
                first == Long.MAX_VALUE ? null : Instant.ofEpochMilli(first),
                last == Long.MIN_VALUE ? null : Instant.ofEpochMilli(last));
    }

    /** When a decision was made, as its envelope says it; absent where it says so in a form that is seldom used. */
    static @Nullable Instant time(ConsumerRecord<byte[], byte[]> record) {
        String text = header(record, "ce_time");
        return text == null ? null : UtcText.read(text).orElse(null);
    }

    private static @Nullable String header(ConsumerRecord<byte[], byte[]> record, String name) {
        Header header = record.headers().lastHeader(name);
        return header == null ? null : new String(Objects.requireNonNull(header.value()), StandardCharsets.UTF_8);
    }
}
