package dev.ratchet.enforcer.journal;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** The disk as it is: what a running replica writes to. No setting takes its place. */
@Singleton
final class RealDisk implements Disk {

    @Override
    public void write(FileChannel file, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += file.write(bytes, at);
        }
    }

    @Override
    public void sync(FileChannel file) throws IOException {
        file.force(false);
    }
}
