package dev.ratchet.enforcer.domain.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.WireName;
import org.jspecify.annotations.Nullable;

/**
 * Something about the rules of a pack that somebody should look at.
 *
 * @param other the other rule, where it is about two
 * @param place where the rule stands in the pack
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Kind kind, Level level, String rule, @Nullable String other, String message, String place) {

    /** What is the matter. */
    public enum Kind implements WireName {
        CONTRADICTS("contradicts", Level.ERROR),
        REPEATS("repeats", Level.ERROR),
        NEVER_HOLDS("never-holds", Level.ERROR),
        ALWAYS_HOLDS("always-holds", Level.ERROR),
        UNKNOWN_PLACEHOLDER("unknown-placeholder", Level.ERROR),
        SHADOWED("shadowed", Level.WARNING),
        UNSUPPLIED("unsupplied", Level.WARNING),
        UNTESTED("untested", Level.WARNING);

        private final String wireName;
        private final Level level;

        Kind(String wireName, Level level) {
            this.wireName = wireName;
            this.level = level;
        }

        @Override
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    /** How bad it is: a pack with an error isn't applied. */
    public enum Level implements WireName {
        ERROR("error"),
        WARNING("warning");

        private final String wireName;

        Level(String wireName) {
            this.wireName = wireName;
        }

        @Override
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    static Finding of(Kind kind, PackRule rule, @Nullable String other, Place place, String message) {
        return new Finding(kind, kind.level, rule.rule().id().value(), other, message, place.toString());
    }

    public boolean isError() {
        return level == Level.ERROR;
    }
}
