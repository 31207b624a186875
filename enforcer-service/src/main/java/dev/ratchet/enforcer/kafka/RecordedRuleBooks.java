package dev.ratchet.enforcer.kafka;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBookHistory;
import dev.ratchet.events.Event;
import dev.ratchet.events.LogPosition;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.Topic;
import dev.ratchet.log.LogReader;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Replays {@code ratchet-rules} up to an instant: the log has the modes, too, that a rule once had. */
@ApplicationScoped
public class RecordedRuleBooks implements RuleBookHistory {

    private final LogReader log;
    private final CurrentRuleBook current;
    private final CheckLanguage language;

    RecordedRuleBooks(LogReader log, CurrentRuleBook current, CheckLanguage language) {
        this.log = log;
        this.current = current;
        this.language = language;
    }

    @Override
    public RuleBook asOf(Instant instant) {
        Map<String, Check> compiled = new HashMap<>();
        current.book()
                .inForce()
                .values()
                .forEach(rule -> compiled.put(rule.rule().check(), rule.check()));
        RuleBook book = RuleBook.empty();
        LogPosition last =
                new LogPosition(Topic.RULES, 0, Math.max(0, current.book().version()));
        for (Recorded<Event> recorded : log.readUpTo(last)) {
            if (recorded.event() instanceof RuleEvent event && !event.at().isAfter(instant)) {
                book = book.after(of(recorded, event), text -> compiled.computeIfAbsent(text, language::checkOf));
            }
        }
        return book;
    }

    private static Recorded<RuleEvent> of(Recorded<Event> recorded, RuleEvent event) {
        return new Recorded<>(
                event,
                recorded.id(),
                recorded.source(),
                recorded.position(),
                recorded.appendedAt(),
                recorded.requestDigest(),
                recorded.traceparent());
    }
}
