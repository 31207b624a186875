package dev.ratchet.detector.kafka;

import dev.ratchet.detector.domain.judging.Breach;
import dev.ratchet.detector.domain.violation.Capture;
import dev.ratchet.detector.domain.violation.Captured;
import dev.ratchet.detector.domain.violation.Finding;
import dev.ratchet.events.EventId;
import dev.ratchet.log.Outgoing;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;

/** Turns findings into events, each into the same event whenever it is noticed; known ones into none. */
@ApplicationScoped
public class Announcements {

    private final Capture capture;

    Announcements(Capture capture) {
        this.capture = capture;
    }

    List<Outgoing> of(List<Breach> breaches) {
        return breaches.stream()
                .flatMap(breach -> of(breach.finding(), breach.eventId()))
                .toList();
    }

    /** @param id of the event about the finding */
    Stream<Outgoing> of(Finding finding, String id) {
        return switch (capture.captured(finding, id)) {
            case Captured.New fresh -> Stream.of(Outgoing.withId(fresh.event(), id));
            case Captured.SeenBefore seen ->
                Stream.of(Outgoing.withId(seen.event(), EventId.derived(id, "observed", 0)));
            case Captured.SaidBefore said -> Stream.empty();
        };
    }
}
