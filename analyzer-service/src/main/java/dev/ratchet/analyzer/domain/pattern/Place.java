package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.events.EventId;
import dev.ratchet.events.ViolationType;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What the log says of the patterns of one workflow and type.
 *
 * @param texts each distinct one once
 * @param patterns by their ids, also those that were merged into others
 * @param certainties of patterns, by their ids, where something was said of them
 */
public record Place(
        String workflow,
        ViolationType type,
        List<KnownText> texts,
        Map<String, Pattern> patterns,
        Map<String, Certainty> certainties,
        Bindings bindings) {

    private static final int ID_DIGITS = 12;

    public Place {
        texts = List.copyOf(texts);
        patterns = Map.copyOf(patterns);
        certainties = Map.copyOf(certainties);
    }

    /** The pattern that stands for an id now. */
    String heirOf(String id) {
        Set<String> passed = new HashSet<>();
        String heir = id;
        Pattern pattern = patterns.get(heir);
        while (pattern != null && pattern.mergedInto() != null && passed.add(heir)) {
            heir = pattern.mergedInto();
            pattern = patterns.get(heir);
        }
        return heir;
    }

    /** The fingerprints of the texts that a pattern has now. */
    List<String> textsOf(String pattern) {
        return texts.stream()
                .filter(text -> heirOf(text.pattern()).equals(pattern))
                .map(KnownText::fingerprint)
                .sorted()
                .toList();
    }

    /** An id that no pattern has or had; the same text always founds the same one when nobody has it. */
    String unusedId(String first, int from) {
        int attempt = from;
        String id = id(first, attempt);
        while (patterns.containsKey(id)) {
            attempt++;
            id = id(first, attempt);
        }
        return id;
    }

    String unusedId(Fingerprint first, int from) {
        return unusedId(first.toString(), from);
    }

    private String id(String first, int attempt) {
        String hash = attempt == 0
                ? EventId.hash("pattern", workflow, type.wireName(), first)
                : EventId.hash("pattern", workflow, type.wireName(), first, Integer.toString(attempt));
        return "PAT-" + hash.substring(0, ID_DIGITS).toLowerCase(Locale.ROOT);
    }
}
