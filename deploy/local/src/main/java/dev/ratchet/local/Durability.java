package dev.ratchet.local;

/** What happens to the data: kept and written through to the disk, or fast and gone at the end. */
public enum Durability {
    /** Survives a restart and a kill of the process. */
    DURABLE,
    /** For tests: never waits for the disk, and the folder is deleted on close. */
    THROWAWAY
}
