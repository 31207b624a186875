package dev.ratchet.enforcer.domain.check.fast;

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

    /** With an end that is written out, as it is asked of long lists. */
    static Truth endsWith(Value text, String end) {
        if (text instanceof Element element) {
            return frame -> frame.elementEnds(element.loop(), end);
        }
        return frame -> {
            if (text.in(frame) instanceof String whole) {
                frame.lookThrough(whole);
                return Truth.known(whole.endsWith(end));
            }
            return Truth.UNDECIDED;
        };
    }
}
