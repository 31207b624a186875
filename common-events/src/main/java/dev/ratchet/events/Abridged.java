package dev.ratchet.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.ratchet.events.DecisionEvent.Trigger;
import dev.ratchet.events.DecisionEvent.WaivedBy;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How much was left out of a decision in which so many rules did not hold that they would not fit into its record.
 *
 * @param shortened triggers that are told in full, but with shortened texts and values
 * @param brief triggers of which only the rule and what it came to is told
 * @param unlisted rules that did not hold either and of which nothing is told; those that block are listed first
 */
public record Abridged(int shortened, List<Brief> brief, int unlisted) {

    public Abridged {
        Bounds.within("abridged.shortened", shortened, 0, Integer.MAX_VALUE);
        brief = Bounds.whole("abridged.brief", brief);
        Bounds.within("abridged.unlisted", unlisted, 0, Integer.MAX_VALUE);
    }

    /** The triggers that are told in brief. */
    public Stream<Trigger> triggers() {
        return brief.stream().flatMap(Brief::triggers);
    }

    /**
     * Rules of one area that all came to the same.
     *
     * @param area of their ids
     * @param message why they did not hold, as far as they have that in common
     * @param numbers of their ids, as they are written there
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Brief(
            String area,
            int ruleVersion,
            RuleSeverity severity,
            RuleMode mode,
            RuleOutcome outcome,
            boolean blocks,
            String message,
            @Nullable WaivedBy waivedBy,
            List<String> numbers) {

        private static final String REMEDIATION = "Told in brief; ask the gate about this rule alone to learn more";
        private static final String UNRECORDED = "unrecorded";

        public Brief {
            RuleId.area("abridged.brief.area", area);
            Bounds.within("abridged.brief.ruleVersion", ruleVersion, 1, Integer.MAX_VALUE);
            Bounds.present("abridged.brief.severity", severity);
            Bounds.present("abridged.brief.mode", mode);
            RuleOutcome.notHeld("abridged.brief.outcome", outcome);
            Bounds.text("abridged.brief.message", message);
            numbers = RuleId.numbers("abridged.brief.numbers", numbers);
            if (blocks && waivedBy != null) {
                throw new InvalidValue("abridged.brief.blocks", "false where there is a waiver", true);
            }
        }

        /** Each rule as a trigger that has seen nothing. */
        Stream<Trigger> triggers() {
            return numbers.stream().map(number -> trigger(new RuleId("RULE-" + area + "-" + number)));
        }

        private Trigger trigger(RuleId rule) {
            return new Trigger(
                    rule,
                    ruleVersion,
                    rule.value(),
                    severity,
                    mode,
                    outcome,
                    blocks,
                    message,
                    REMEDIATION,
                    Map.of(),
                    UNRECORDED,
                    List.of(),
                    null,
                    null,
                    waivedBy);
        }
    }
}
