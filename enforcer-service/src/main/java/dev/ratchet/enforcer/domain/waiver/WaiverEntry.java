package dev.ratchet.enforcer.domain.waiver;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A waiver with the events that brought its request, its grant and its revocation about, so that of several reviewers each can be told
 * whether it was theirs that counted.
 *
 * @param expiresMs when it expires, in milliseconds since 1970
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaiverEntry(
        Waiver waiver,
        long expiresMs,
        String requestEvent,
        @Nullable String grantEvent,
        @Nullable String revocationEvent) {

    /** The entry after an event that speaks of it. */
    public static @Nullable WaiverEntry after(@Nullable WaiverEntry entry, Recorded<RuleEvent> recorded) {
        Waiver before = entry == null ? null : entry.waiver;
        Waiver after = Waiver.after(before, recorded.event());
        if (entry == null || after == null) {
            return after == null ? null : requested(after, recorded.id());
        }
        return new WaiverEntry(
                after,
                entry.expiresMs,
                entry.requestEvent,
                Objects.equals(entry.waiver.grant(), after.grant()) ? entry.grantEvent : recorded.id(),
                Objects.equals(entry.waiver.revocation(), after.revocation()) ? entry.revocationEvent : recorded.id());
    }

    private static WaiverEntry requested(Waiver waiver, String event) {
        return new WaiverEntry(waiver, waiver.request().expiresAt().toEpochMilli(), event, null, null);
    }
}
