package dev.ratchet.enforcer.journal;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.enforcer.domain.rulebook.RuleBookImage;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.EventType;
import dev.ratchet.events.Json;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.events.UndecodableEvent;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * An image of the rule book as text: a line with the checksum of all that follows, a line about the image, and a line for
 * each event with its type and its data.
 */
final class RuleBookText {

    private static final String MARK = "ratchet-rule-book-1 ";
    private static final int FIRST_LINE = MARK.length() + 8 + 1;

    private final byte[] bytes;

    private record About(String topicId, long next, long version, Instant confirmedAt, int events) {}

    private RuleBookText(byte[] bytes) {
        this.bytes = bytes;
    }

    static RuleBookText of(RuleBookImage image) throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(Json.mapper()
                .writeValueAsBytes(new About(
                        image.topicId(),
                        image.next(),
                        image.version(),
                        image.confirmedAt(),
                        image.events().size())));
        for (RuleEvent event : image.events()) {
            body.write(("\n" + EventType.of(event).wireName() + " ").getBytes(StandardCharsets.UTF_8));
            body.write(EventCodec.encode(event));
        }
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write((MARK + checksum(body.toByteArray(), 0) + "\n").getBytes(StandardCharsets.UTF_8));
        body.writeTo(all);
        return new RuleBookText(all.toByteArray());
    }

    /** Refuses with {@link UndecodableEvent} a text that has changed since it was written. */
    static RuleBookText of(byte[] bytes) {
        RuleBookText text = new RuleBookText(bytes);
        boolean isSound = bytes.length > FIRST_LINE
                && new String(bytes, 0, FIRST_LINE, StandardCharsets.UTF_8)
                        .equals(MARK + checksum(bytes, FIRST_LINE) + "\n");
        if (!isSound) {
            throw new UndecodableEvent("its checksum does not fit its " + bytes.length + " bytes");
        }
        return text;
    }

    byte[] bytes() {
        return bytes.clone();
    }

    String checksum() {
        return new String(bytes, MARK.length(), 8, StandardCharsets.UTF_8);
    }

    RuleBookImage image() {
        int end = lineEnd(FIRST_LINE);
        About about = about(Arrays.copyOfRange(bytes, FIRST_LINE, end));
        List<RuleEvent> events = new ArrayList<>(about.events());
        while (end < bytes.length) {
            int start = end + 1;
            end = lineEnd(start);
            events.add(event(start, end));
        }
        return new RuleBookImage(about.topicId(), about.next(), about.version(), about.confirmedAt(), events);
    }

    private RuleEvent event(int start, int end) {
        int space = start;
        while (bytes[space] != ' ') {
            space++;
        }
        String type = new String(bytes, start, space - start, StandardCharsets.UTF_8);
        String source = EventType.named(type).map(EventType::source).orElse("");
        EventCodec.Attributes attributes = new EventCodec.Attributes("image", source, type, null, null);
        return (RuleEvent) EventCodec.decode(Topic.RULES, attributes, Arrays.copyOfRange(bytes, space + 1, end));
    }

    private static About about(byte[] json) {
        try {
            return Json.mapper().readValue(json, About.class);
        } catch (JsonProcessingException e) {
            throw new UndecodableEvent("its second line can't be read: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UndecodableEvent(String.valueOf(e.getMessage()));
        }
    }

    private int lineEnd(int from) {
        int end = from;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        return end;
    }

    private static String checksum(byte[] bytes, int from) {
        CRC32C checksum = new CRC32C();
        checksum.update(bytes, from, bytes.length - from);
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }
}
