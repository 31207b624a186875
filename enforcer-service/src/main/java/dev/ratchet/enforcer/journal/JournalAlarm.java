package dev.ratchet.enforcer.journal;

import java.nio.file.Path;

/** Is told what the journal's files suffered, so that nothing of it stays silent. */
interface JournalAlarm {

    /** The last write before a crash was not finished; nobody was told that it was durable. */
    void torn(Path segment, long from, long bytes);

    /**
     * Records in the middle can't be read any more.
     *
     * @param missing how many, as far as the ordinals tell; at least 1
     */
    void damaged(Path segment, long from, long bytes, long missing);

    /** A write or a sync failed; the segment is not written any more. */
    void failed(Path segment, Exception reason);
}
