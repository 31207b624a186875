package dev.ratchet.analyzer.model;

import dev.ratchet.analyzer.domain.grouping.Embedding;
import dev.ratchet.analyzer.domain.grouping.WordsEmbedding;
import java.util.Optional;

/**
 * What gives texts their vectors in this process: the sentence model, or, where that can't run, the words alone. No
 * violation waits for a model; every classification names the one that it was made with, and once the sentence model runs
 * again, the next drawing looks at all texts with it.
 *
 * @param missing why the sentence model can't run here; empty where it does
 */
public record LoadedModel(Embedding embedding, Optional<String> missing) {

    public static LoadedModel load() {
        try {
            return new LoadedModel(SentenceModel.load(), Optional.empty());
        } catch (ModelUnavailable unavailable) {
            return new LoadedModel(new WordsEmbedding(), Optional.of(String.valueOf(unavailable.getMessage())));
        }
    }

    boolean isDegraded() {
        return missing.isPresent();
    }
}
