package dev.ratchet.analyzer.domain.proposal;

import dev.ratchet.events.Outlook.NearPattern;
import java.util.List;

/**
 * What there is beside the patterns of a proposal.
 *
 * @param drafts what other improvements came to
 * @param near patterns that mean nearly the same in other words, the nearest first
 */
public record Beside(OtherDrafts drafts, List<NearPattern> near) {

    /** Where nobody has looked. */
    static final Beside NOTHING = new Beside(OtherDrafts.none(), List.of());

    public Beside {
        near = List.copyOf(near);
    }
}
