package dev.ratchet.analyzer.model;

/** Loads the model in a process of its own, and prints which one it is and why. */
public final class ModelProbe {

    private ModelProbe() {}

    public static void main(String[] args) {
        LoadedModel loaded = LoadedModel.load();
        System.out.println(loaded.embedding().model() + ": " + loaded.missing().orElse("as it should be"));
        System.out.println(loaded.embedding().of("the tracker was not updated").length);
    }
}
