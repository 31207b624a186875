package dev.ratchet.enforcer.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** What a replica asks of its disk; a test may let it fail. */
interface Disk {

    /** Writes all of the bytes. */
    void write(FileChannel file, ByteBuffer bytes, long position) throws IOException;

    /** Returns when everything that was written would survive a power cut. */
    void sync(FileChannel file) throws IOException;

    /** The disk as it is. */
    Disk REAL = new RealDisk();
}
