package dev.ratchet.enforcer.domain.pack;

import dev.ratchet.events.RuleMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a team says about a pack that it takes.
 *
 * @param parameters values by name, as JSON has them; the defaults stand for the others
 * @param mode for all of its rules; absent means as the pack has them
 */
public record PackSettings(
        Map<String, Object> parameters, @Nullable RuleMode mode) {

    public static PackSettings none() {
        return new PackSettings(Map.of(), null);
    }
}
