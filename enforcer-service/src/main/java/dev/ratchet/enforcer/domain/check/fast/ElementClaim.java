package dev.ratchet.enforcer.domain.check.fast;

import dev.ratchet.events.Texts;
import dev.ratchet.events.Texts.Side;

/**
 * What is said of the element of a loop and a part that is written out, as it is asked of long lists of files: that it begins
 * or ends so, or that it doesn't. A list of texts that aren't spelled out yet is looked through at once.
 *
 * @param isMeant false where the opposite is said
 */
record ElementClaim(int loop, Side side, String part, boolean isMeant) implements Truth {

    @Override
    public int of(Frame frame) {
        int truth = frame.elementHas(loop, side, part);
        return isMeant ? truth : Truth.not(truth);
    }

    ElementClaim denied() {
        return new ElementClaim(loop, side, part, !isMeant);
    }

    /** The place of the first text of which the claim is so true or so false; the number of texts where there is none. */
    int first(Texts texts, int deciding) {
        return texts.first(side, part, (deciding == TRUE) == isMeant);
    }
}
