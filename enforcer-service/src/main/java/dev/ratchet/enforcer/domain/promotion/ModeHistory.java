package dev.ratchet.enforcer.domain.promotion;

import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the mode of a rule came about, folded from {@link dev.ratchet.events.Topic#RULES}.
 *
 * @param changes how often the mode was changed or fixed since the present version was activated
 * @param measured the last {@value #KEPT} changes that followed from verdicts, newest first
 */
public record ModeHistory(int changes, List<RuleModeChanged> measured) {

    static final int KEPT = 20;

    public ModeHistory {
        measured = List.copyOf(measured);
    }

    public static ModeHistory none() {
        return new ModeHistory(0, List.of());
    }

    /** The history after an event of its rule. */
    public static @Nullable ModeHistory after(@Nullable ModeHistory before, RuleEvent event) {
        ModeHistory history = before == null ? none() : before;
        return switch (event) {
            case RuleActivated activated -> new ModeHistory(0, history.measured);
            case RuleModeChanged changed -> new ModeHistory(history.changes + 1, newest(changed, history.measured));
            case RuleModePinned pinned -> new ModeHistory(history.changes + 1, history.measured);
            default -> before;
        };
    }

    private static List<RuleModeChanged> newest(RuleModeChanged changed, List<RuleModeChanged> older) {
        return Stream.concat(Stream.of(changed), older.stream()).limit(KEPT).toList();
    }
}
