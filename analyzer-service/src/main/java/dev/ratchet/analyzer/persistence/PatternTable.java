package dev.ratchet.analyzer.persistence;

import dev.ratchet.analyzer.domain.pattern.Bindings;
import dev.ratchet.analyzer.domain.pattern.Certainty;
import dev.ratchet.analyzer.domain.pattern.KnownText;
import dev.ratchet.analyzer.domain.pattern.Membership;
import dev.ratchet.analyzer.domain.pattern.Pattern;
import dev.ratchet.analyzer.domain.pattern.TextVector;
import dev.ratchet.events.PatternEvent;
import dev.ratchet.events.Recorded;
import dev.ratchet.log.Fold;
import dev.ratchet.log.StateTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The patterns, their members and their texts, folded from {@code ratchet-patterns}. */
@ApplicationScoped
public class PatternTable implements Fold<PatternEvent> {

    static final StateTable<Pattern> PATTERNS = new StateTable<>("pattern", Pattern.class);
    static final StateTable<Membership> MEMBERSHIPS = new StateTable<>("membership", Membership.class);

    static final StateTable<KnownText> TEXTS = new StateTable<>("known_text", KnownText.class);
    static final StateTable<TextVector> VECTORS = new StateTable<>("text_vector", TextVector.class);
    static final StateTable<Certainty> CERTAINTIES = new StateTable<>("certainty", Certainty.class);
    static final StateTable<Bindings> BINDINGS = new StateTable<>("binding", Bindings.class);

    @Override
    public String name() {
        return "patterns";
    }

    @Override
    public void apply(Connection tx, List<Recorded<PatternEvent>> events) throws SQLException {
        PATTERNS.fold(tx, events, Pattern::touchedBy, (id, before, event) -> Pattern.after(id, before, event.event()));
        MEMBERSHIPS.fold(
                tx, events, Membership::touchedBy, (id, before, event) -> Membership.after(id, before, event.event()));
        TEXTS.fold(tx, events, KnownText::touchedBy, (key, before, event) -> KnownText.after(before, event.event()));
        VECTORS.fold(
                tx, events, TextVector::touchedBy, (key, before, event) -> TextVector.after(before, event.event()));
        CERTAINTIES.fold(
                tx, events, Certainty::touchedBy, (id, before, event) -> Certainty.after(id, before, event.event()));
        BINDINGS.fold(tx, events, Bindings::touchedBy, (place, before, event) -> Bindings.after(before, event.event()));
    }
}
