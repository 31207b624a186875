package dev.ratchet.enforcer.journal;

import java.io.IOException;

/** The journal could not take a decision; its message says why. */
final class JournalFailed extends IOException {

    JournalFailed(String message) {
        super(message);
    }

    JournalFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
