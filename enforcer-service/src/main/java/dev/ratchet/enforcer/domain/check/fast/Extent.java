package dev.ratchet.enforcer.domain.check.fast;

/**
 * How large parts of a document may be, in doublings: each extent is twice the one before. The weight of a value is the steps that going
 * through it once is charged with.
 */
public final class Extent {

    /** The list of files. */
    public static final int FILES = 1;

    /** The texts of documents. */
    public static final int DOCUMENTS = 2;

    /** Everything else. */
    public static final int VALUES = 4;

    /** More than all the facts may have that a gate takes, which are {@code 900 KiB} of JSON; larger ones are of one extent more. */
    public static final int LARGEST = 15;

    private static final long PATH = 256;
    private static final int PATHS_GROW_FROM = 11;

    private Extent() {}

    /** Most weight of the list of files, which is twice as many as there may be of them. */
    public static long weightOfFiles(int extent) {
        return 16L << extent;
    }

    /** Most characters of a path. */
    public static long charactersOfPath(int extent) {
        return PATH << (3 * Math.max(0, extent - PATHS_GROW_FROM));
    }

    /** Most weight of all documents together. */
    public static long weightOfDocuments(int extent) {
        return 16L << extent;
    }

    /** Most characters of a document or its name. */
    public static long charactersOfDocument(int extent) {
        return 32L << extent;
    }

    /** Most weight of all else together. */
    public static long weightOfValues(int extent) {
        return 32L << extent;
    }

    /** Most characters of a text that is no document and no path. */
    public static long charactersOfValue(int extent) {
        return 64L << extent;
    }
}
