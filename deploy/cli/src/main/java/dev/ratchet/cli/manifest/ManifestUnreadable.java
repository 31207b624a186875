package dev.ratchet.cli.manifest;

/** A manifest is not what its file name promises; the message says where and why in one line. */
public final class ManifestUnreadable extends Exception {

    private static final long serialVersionUID = 1L;

    ManifestUnreadable(String reason) {
        super(reason);
    }
}
