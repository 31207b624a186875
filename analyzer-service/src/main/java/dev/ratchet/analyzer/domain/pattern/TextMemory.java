package dev.ratchet.analyzer.domain.pattern;

import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.grouping.Text;
import dev.ratchet.analyzer.domain.pattern.KnownTexts.Origin;
import dev.ratchet.analyzer.domain.pattern.Remembered.Content;
import dev.ratchet.analyzer.domain.text.MaskedViolation;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import dev.ratchet.analyzer.domain.wording.Wording;
import dev.ratchet.events.ViolationEvent.ViolationDetected;
import dev.ratchet.events.ViolationType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the contents of the texts that were asked for lately, so that a vector is read from its table once. A vector of
 * another model, or none, is replaced by one of this model, which stays here.
 */
public final class TextMemory {

    private static final int AT_ONCE = 500;

    private final KnownTexts texts;
    private final Embedding embedding;
    private final Map<String, Content> contents;

    /** @param atMost how many texts are kept; one takes some 3 kB */
    public TextMemory(KnownTexts texts, Embedding embedding, int atMost) {
        this.texts = texts;
        this.embedding = embedding;
        this.contents = Collections.synchronizedMap(new Latest<>(atMost));
    }

    /** The entries that were asked for last. */
    private static final class Latest<V> extends LinkedHashMap<String, V> {

        private static final long serialVersionUID = 1;
        private static final float LOAD = 0.75f;

        private final int atMost;

        Latest(int atMost) {
            super(16, LOAD, true);
            this.atMost = atMost;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, V> eldest) {
            return size() > atMost;
        }
    }

    public String model() {
        return embedding.model();
    }

    /** What a violation says, with a vector of its own. */
    public Content contentOf(ViolationDetected violation) {
        MaskedViolation said = MaskedViolation.of(violation);
        return content(violation, said, said.fingerprint(), null);
    }

    public Gathering gathering(String workflow, ViolationType type) {
        Place place = texts.place(workflow, type);
        Map<String, Content> known = contents(place);
        List<Remembered> remembered = new ArrayList<>();
        for (KnownText text : place.texts()) {
            Content content = known.get(key(text));
            if (content != null) {
                remembered.add(new Remembered(content, place.heirOf(text.pattern()), text.pattern(), text.count()));
            }
        }
        return new Gathering(place, remembered);
    }

    private Map<String, Content> contents(Place place) {
        Map<String, Content> found = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (KnownText text : place.texts()) {
            Content content = contents.get(key(text));
            if (content == null) {
                missing.add(key(text));
            } else {
                found.put(key(text), content);
            }
        }
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            texts.origins(missing.subList(from, Math.min(missing.size(), from + AT_ONCE)))
                    .forEach((key, origin) -> found.put(key, content(key, origin)));
        }
        contents.putAll(found);
        return found;
    }

    /** The fingerprint stays the one that is on the log, whatever a later version would make of the words. */
    private Content content(String key, Origin origin) {
        MaskedViolation said = MaskedViolation.of(origin.violation());
        String recorded = key.substring(key.lastIndexOf('\n') + 1);
        Fingerprint fingerprint = Fingerprint.parsed(recorded).orElseGet(said::fingerprint);
        return content(origin.violation(), said, fingerprint, origin.vector());
    }

    private Content content(
            ViolationDetected violation, MaskedViolation said, Fingerprint fingerprint, @Nullable TextVector vector) {
        float[] numbers = vector != null && vector.model().equals(embedding.model())
                ? vector.numbers()
                : embedding.of(said.readable());
        Text text = new Text(fingerprint, said.description(), numbers);
        return new Content(violation.id().toString(), text, said, Wording.of(violation));
    }

    private static String key(KnownText text) {
        return KnownText.key(text.workflow(), text.type(), text.fingerprint());
    }
}
