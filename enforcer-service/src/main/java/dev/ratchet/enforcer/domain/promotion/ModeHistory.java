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
 * @param changes how often the mode was changed, fixed or let go of since the present version was activated
 * @param pinned true while a person has fixed it; then verdicts change nothing
 * @param measured the last {@value #KEPT} changes that followed from verdicts, newest first
 */
public record ModeHistory(int changes, boolean pinned, List<RuleModeChanged> measured) {

    static final int KEPT = 20;

    public ModeHistory {
        measured = List.copyOf(measured);
    }

    public static ModeHistory none() {
        return new ModeHistory(0, false, List.of());
    }

    /** The history after an event of its rule. */
    public static @Nullable ModeHistory after(@Nullable ModeHistory before, RuleEvent event) {
        ModeHistory history = before == null ? none() : before;
        return switch (event) {
            case RuleActivated activated -> new ModeHistory(0, history.pinned, history.measured);
            case RuleModeChanged changed -> history.pinned ? before : history.measured(changed);
            case RuleModePinned fixed -> (fixed.mode() != null) == history.pinned ? before : history.fixed(fixed);
            default -> before;
        };
    }

    private ModeHistory measured(RuleModeChanged changed) {
        return new ModeHistory(changes + 1, false, newest(changed, measured));
    }

    private ModeHistory fixed(RuleModePinned event) {
        return new ModeHistory(changes + 1, event.mode() != null, measured);
    }

    private static List<RuleModeChanged> newest(RuleModeChanged changed, List<RuleModeChanged> older) {
        return Stream.concat(Stream.of(changed), older.stream()).limit(KEPT).toList();
    }
}
