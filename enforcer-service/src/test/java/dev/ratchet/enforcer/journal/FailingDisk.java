package dev.ratchet.enforcer.journal;

import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashSet;
import java.util.Set;

/**
 * The disk of a service under test, whose syncs fail when the test says so. It is forgetful as a kernel is: what a failed
 * sync should have brought to the disk is dropped, and the next sync of the same file reports success.
 */
@Alternative
@Singleton
public final class FailingDisk implements Disk {

    private final ForgetfulDisk disk = new ForgetfulDisk(this::fails);
    private final Set<FileChannel> failed = new HashSet<>();
    private int toFail;
    private int failures;
    private int usesAfterFailure;

    /** So many syncs fail from now on. */
    public synchronized void failNext(int syncs) {
        toFail = syncs;
    }

    /** No sync fails any more. */
    public synchronized void heal() {
        toFail = 0;
    }

    /** How many syncs have failed. */
    public synchronized int failures() {
        return failures;
    }

    /** How often a file was written or synced on which a sync had failed before. */
    public synchronized int usesAfterFailure() {
        return usesAfterFailure;
    }

    @Override
    public synchronized void write(FileChannel file, ByteBuffer bytes, long position) {
        note(file);
        disk.write(file, bytes, position);
    }

    @Override
    public synchronized void sync(FileChannel file) throws IOException {
        note(file);
        try {
            disk.sync(file);
        } catch (IOException notTaken) {
            failed.add(file);
            throw notTaken;
        }
    }

    private void note(FileChannel file) {
        usesAfterFailure += failed.contains(file) ? 1 : 0;
    }

    private boolean fails() {
        if (toFail == 0) {
            return false;
        }
        toFail--;
        failures++;
        return true;
    }
}
