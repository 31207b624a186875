package dev.ratchet.enforcer.domain.waiver;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The waivers that there have been. */
public interface Waivers {

    /** Which waivers are asked for, as they stand at {@code now}; an absent field fits all. */
    record Filter(
            @Nullable String rule,
            @Nullable String artifact,
            @Nullable WaiverState state,
            Instant now) {}

    Optional<WaiverEntry> find(String id);

    /** The waiver that was asked for by the event with this id. */
    Optional<WaiverEntry> byRequest(String event);

    /**
     * The waivers that fit, by id.
     *
     * @param after the id after which the list goes on
     */
    List<WaiverEntry> list(Filter filter, @Nullable String after, int limit);
}
