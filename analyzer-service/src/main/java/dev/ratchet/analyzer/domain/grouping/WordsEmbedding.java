package dev.ratchet.analyzer.domain.grouping;

import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.text.Normaliser;
import java.util.List;

/**
 * Stands in where no sentence model can run: the direction of a text is that of its stems and of its pairs of
 * neighbouring stems, hashed onto {@value #AXES} axes. It knows no synonyms, and says by its name that it is no model.
 */
public final class WordsEmbedding implements Embedding {

    private static final String NAME = "words-1";
    private static final int AXES = 384;
    private static final float PAIR = 0.5f;

    @Override
    public String model() {
        return NAME;
    }

    @Override
    public float[] of(String text) {
        MaskedText words = Normaliser.nameless().masked(text);
        List<String> stems = Stems.of(words);
        float[] axes = new float[AXES];
        for (int at = 0; at < stems.size(); at++) {
            add(axes, stems.get(at), 1);
            if (at > 0) {
                add(axes, stems.get(at - 1) + ' ' + stems.get(at), PAIR);
            }
        }
        return Products.ofLengthOne(axes);
    }

    private static void add(float[] axes, String term, float weight) {
        int hash = Space.mixed(term.hashCode());
        axes[Math.floorMod(hash >>> 1, AXES)] += (hash & 1) == 0 ? weight : -weight;
    }
}
