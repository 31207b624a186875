package dev.ratchet.enforcer.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/**
 * A disk behind a kernel that drops what a failed sync should have brought there, and then reports success: what reached the
 * files is what a power cut leaves.
 */
class ForgetfulDisk implements Disk {

    private final BooleanSupplier fails;
    private final Map<FileChannel, TreeMap<Long, byte[]>> pages = new HashMap<>();

    /** @param everyNth which syncs fail */
    ForgetfulDisk(int everyNth) {
        this(counting(everyNth));
    }

    /** @param fails says of each sync whether it fails */
    ForgetfulDisk(BooleanSupplier fails) {
        this.fails = fails;
    }

    private static BooleanSupplier counting(int everyNth) {
        AtomicInteger syncs = new AtomicInteger();
        return () -> syncs.incrementAndGet() % everyNth == 0;
    }

    @Override
    public synchronized void write(FileChannel file, ByteBuffer bytes, long position) {
        byte[] page = new byte[bytes.remaining()];
        bytes.get(page);
        pages.computeIfAbsent(file, any -> new TreeMap<>()).put(position, page);
    }

    @Override
    public synchronized void sync(FileChannel file) throws IOException {
        TreeMap<Long, byte[]> dirty = pages.remove(file);
        if (fails.getAsBoolean()) {
            throw new IOException("the disk did not take it");
        }
        if (dirty != null) {
            for (Map.Entry<Long, byte[]> page : dirty.entrySet()) {
                Disk.REAL.write(file, ByteBuffer.wrap(page.getValue()), page.getKey());
            }
        }
    }
}
