package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.events.PatternEvent.Drawn;
import dev.ratchet.events.PatternEvent.PatternsRegrouped;
import dev.ratchet.events.PatternEvent.Regrouping;
import dev.ratchet.events.ViolationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tells what was drawn anew: in one event, unless more violations move than fit into a record. */
final class Regroupings {

    /** Some 24 bytes each, well within a record. */
    private static final int MOST_MEMBERS = 20_000;

    private final KnownTexts texts;
    private final Place place;

    Regroupings(KnownTexts texts, Place place) {
        this.texts = texts;
        this.place = place;
    }

    /** @param drawn the patterns that are not as the log has them; none for no event */
    List<PatternsRegrouped> events(List<DrawnPattern> drawn, String model, Instant at) {
        List<PatternsRegrouped> events = new ArrayList<>();
        List<Regrouping> open = new ArrayList<>();
        int members = 0;
        for (DrawnPattern pattern : drawn) {
            for (Regrouping part : parts(pattern)) {
                if (!open.isEmpty() && members + sizeOf(part) > MOST_MEMBERS) {
                    events.add(new PatternsRegrouped(place.workflow(), place.type(), open, model, at));
                    open = new ArrayList<>();
                    members = 0;
                }
                open.add(part);
                members += sizeOf(part);
            }
        }
        if (!open.isEmpty()) {
            events.add(new PatternsRegrouped(place.workflow(), place.type(), open, model, at));
        }
        return events;
    }

    /** The violations that the log has in another pattern than the one that their text is in now. */
    List<ViolationId> strays(DrawnPattern pattern) {
        List<String> others = place.patterns().keySet().stream()
                .filter(id -> !id.equals(pattern.id()))
                .toList();
        return texts.saying(
                pattern.texts().stream()
                        .map(text -> text.fingerprint().toString())
                        .toList(),
                others);
    }

    private List<Regrouping> parts(DrawnPattern pattern) {
        List<ViolationId> members = strays(pattern);
        List<Regrouping> parts = new ArrayList<>();
        int from = 0;
        do {
            int to = Math.min(members.size(), from + MOST_MEMBERS);
            parts.add(part(pattern, from == 0, members.subList(from, to)));
            from = to;
        } while (from < members.size());
        return parts;
    }

    private static Regrouping part(DrawnPattern pattern, boolean isFirst, List<ViolationId> members) {
        List<String> arrivals =
                isFirst ? pattern.arrivals().stream().map(Object::toString).toList() : List.of();
        Certainty certainty = pattern.certainty();
        return new Regrouping(
                pattern.id(),
                pattern.slug().text(),
                pattern.slug().title(),
                isFirst ? pattern.aliases() : List.of(),
                members,
                new Drawn(arrivals, certainty.confidence(), certainty.basis()));
    }

    private static int sizeOf(Regrouping part) {
        Drawn drawn = part.drawn();
        return part.members().size() + (drawn == null ? 0 : drawn.fingerprints().size());
    }
}
