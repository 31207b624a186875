package dev.ratchet.enforcer.rest;

import dev.ratchet.events.Abridged;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How much was left out of an answer, because very many rules did not hold at once.
 *
 * @param shortened entries whose texts and values are cut, each with its length and a digest
 * @param inBrief entries of which only the rule and what it came to is told
 * @param unlisted rules that did not hold and are not among the entries
 */
@Schema(name = "Abridged")
public record AbridgedView(int shortened, long inBrief, int unlisted) {

    static AbridgedView of(Abridged abridged) {
        return new AbridgedView(abridged.shortened(), abridged.triggers().count(), abridged.unlisted());
    }
}
