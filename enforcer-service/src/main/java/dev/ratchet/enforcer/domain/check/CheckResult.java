package dev.ratchet.enforcer.domain.check;

import dev.ratchet.events.RuleOutcome;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a check said of one document of facts, and what it looked at.
 *
 * @param saw the facts it read, by path or by call such as {@code exists("a/b/")}, shortened for people
 * @param sawDigest a digest of everything it read, unshortened, and of what it missed
 * @param missing the facts it asked for that are unknown
 * @param reason why it could not be decided, where that is not a missing fact alone
 */
public record CheckResult(
        RuleOutcome outcome,
        Map<String, Object> saw,
        String sawDigest,
        List<String> missing,
        @Nullable String reason) {

    /** Whether it was the clock that ended the evaluation, and nothing that is the same for the same facts. */
    public boolean isByDeadline() {
        return Stopped.isByDeadline(reason);
    }

    /** What can be said of facts before they are looked at: that these are missing. */
    public static CheckResult lacking(List<String> missing) {
        return new CheckResult(RuleOutcome.UNDECIDED, Map.of(), Readings.digestOfNothing(), List.copyOf(missing), null);
    }
}
