package dev.ratchet.enforcer.domain.check;

/** Which facts there are. */
public final class FactNames {

    private FactNames() {}

    /** Whether the document of facts may have a value at that path; under {@code custom} it may have any. */
    public static boolean isKnown(String path) {
        return FactTypes.ALL.containsKey(path) || path.startsWith("custom.");
    }
}
