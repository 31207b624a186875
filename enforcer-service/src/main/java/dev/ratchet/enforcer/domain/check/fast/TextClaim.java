package dev.ratchet.enforcer.domain.check.fast;

import dev.ratchet.events.Texts.Side;
import java.util.function.BiPredicate;

/** What is said of a text and a part of it. */
final class TextClaim {

    private TextClaim() {}

    static Truth of(Value text, Value part, BiPredicate<String, String> claim) {
        return frame -> {
            if (text.in(frame) instanceof String whole && part.in(frame) instanceof String wanted) {
                frame.lookThrough(whole);
                return Truth.known(claim.test(whole, wanted));
            }
            return Truth.UNDECIDED;
        };
    }

    /** With a part that is written out. */
    static Truth of(Value text, Side side, String part) {
        if (text instanceof Element element) {
            return new ElementClaim(element.loop(), side, part, true);
        }
        return frame -> {
            if (text.in(frame) instanceof String whole) {
                frame.lookThrough(whole);
                return Truth.known(side == Side.END ? whole.endsWith(part) : whole.startsWith(part));
            }
            return Truth.UNDECIDED;
        };
    }
}
