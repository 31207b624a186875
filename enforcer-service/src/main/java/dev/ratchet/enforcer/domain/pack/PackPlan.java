package dev.ratchet.enforcer.domain.pack;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What applying a pack to a book would change, rule by rule, in the order of their numbers. */
public record PackPlan(String pack, String version, List<Change> changes) {

    /** What becomes of a rule. */
    public enum Kind implements WireName {
        ADDED("added"),
        CHANGED("changed"),
        UNCHANGED("unchanged"),
        RETIRED("retired"),
        /** In the book from this pack, not in the pack any more, and left as it is. */
        LEFT("left"),
        /** The book has a rule of that number which isn't the pack's. */
        TAKEN("taken");

        private final String wireName;

        Kind(String wireName) {
            this.wireName = wireName;
        }

        @Override
        @JsonValue
        public String wireName() {
            return wireName;
        }
    }

    /**
     * One rule.
     *
     * @param before the version that the book has
     * @param after the version that it gets
     * @param fields the fields that differ
     * @param holder where the rule that has the number comes from: an improvement or a pack
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(
            RuleId rule,
            Kind kind,
            @Nullable Rule before,
            @Nullable Rule after,
            List<String> fields,
            @Nullable String holder) {}

    public List<Change> of(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).toList();
    }

    /** Whether the book would be another one. */
    public boolean isChanging() {
        return changes.stream()
                .anyMatch(change ->
                        change.kind() == Kind.ADDED || change.kind() == Kind.CHANGED || change.kind() == Kind.RETIRED);
    }
}
