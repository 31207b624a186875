package dev.ratchet.analyzer.domain.grouping;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Places texts as points of length 1: mostly by what they mean, a little by the rare stems that they use (tf-idf, hashed
 * onto {@value #STEM_AXES} axes). What is written in a script that the model doesn't read is placed by its stems alone.
 */
final class Space {

    private static final int STEM_AXES = 512;
    private static final float STEMS = 0.1f;

    private final float[] centre;
    private final Map<String, Integer> frequencies;
    private final int count;

    /** @param frequencies in how many of so many texts each stem is */
    Space(float[] centre, Map<String, Integer> frequencies, int count) {
        this.centre = centre;
        this.frequencies = frequencies;
        this.count = count;
    }

    static Space of(List<Text> texts, Background background) {
        Map<String, Integer> frequencies = new HashMap<>();
        texts.forEach(text -> count(text, frequencies));
        return new Space(background.with(texts), frequencies, texts.size());
    }

    /** Counts the stems of one more text. */
    static void count(Text text, Map<String, Integer> frequencies) {
        Set.copyOf(Stems.of(text.text())).forEach(stem -> frequencies.merge(stem, 1, Integer::sum));
    }

    float[] point(Text text) {
        float[] meaning = text.vector().clone();
        Products.add(meaning, centre, -1);
        float[] point = new float[centre.length + STEM_AXES];
        float weight = Stems.areForeign(text.text()) ? 1 : STEMS;
        append(point, 0, Products.ofLengthOne(meaning), 1 - weight);
        append(point, centre.length, Products.ofLengthOne(stemAxes(text)), weight);
        return point;
    }

    private static void append(float[] point, int from, float[] part, float weight) {
        float scale = (float) Math.sqrt(weight);
        for (int axis = 0; axis < part.length; axis++) {
            point[from + axis] = scale * part[axis];
        }
    }

    private float[] stemAxes(Text text) {
        Map<String, Integer> counts = new HashMap<>();
        Stems.of(text.text()).forEach(stem -> counts.merge(stem, 1, Integer::sum));
        float[] axes = new float[STEM_AXES];
        counts.forEach((stem, times) -> {
            int hash = mixed(stem.hashCode());
            double rarity = Math.log((count + 1.0) / frequencies.getOrDefault(stem, 1));
            axes[hash & (STEM_AXES - 1)] += (float) ((hash < 0 ? -1 : 1) * Math.sqrt(times) * rarity);
        });
        return axes;
    }

    /** The finaliser of MurmurHash3. */
    static int mixed(int hash) {
        int h = (hash ^ (hash >>> 16)) * 0x85ebca6b;
        h = (h ^ (h >>> 13)) * 0xc2b2ae35;
        return h ^ (h >>> 16);
    }
}
