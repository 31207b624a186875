package dev.ratchet.enforcer.journal;

import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.EventType;
import dev.ratchet.events.Topic;
import dev.ratchet.log.Outgoing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A decision in the journal, with the identity that it will have on the log.
 *
 * @param requestDigest of the request that it answers, where that can be repeated
 * @param data the event as it stands in its record
 */
record JournalEntry(String id, @Nullable String requestDigest, byte[] data) {

    private static final EventType TYPE =
            EventType.named("dev.ratchet.gate.decided.v1").orElseThrow();

    static JournalEntry of(GateDecided decided, @Nullable String requestDigest) {
        return new JournalEntry(decided.decisionId(), requestDigest, EventCodec.encode(decided));
    }

    /** Refuses with {@link dev.ratchet.events.UndecodableEvent} what isn't a decision. */
    GateDecided decision() {
        EventCodec.Attributes attributes = new EventCodec.Attributes(id, TYPE.source(), TYPE.wireName(), null, null);
        return (GateDecided) EventCodec.decode(Topic.GATE_DECISIONS, attributes, data);
    }

    Outgoing outgoing() {
        return new Outgoing(decision(), id, requestDigest, null);
    }

    byte[] payload() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(data.length + 128);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(id);
            out.writeUTF(requestDigest == null ? "" : requestDigest);
            out.write(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static JournalEntry of(byte[] payload) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(payload))) {
            String id = in.readUTF();
            String digest = in.readUTF();
            return new JournalEntry(id, digest.isEmpty() ? null : digest, in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("Expected a sound record to hold a decision", e);
        }
    }
}
