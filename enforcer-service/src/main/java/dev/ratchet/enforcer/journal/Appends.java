package dev.ratchet.enforcer.journal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/** Appends that wait for the disk: one thread takes all that are there, so that they share one sync. */
final class Appends implements AutoCloseable {

    private static final int GROUP_BYTES = 4 << 20;
    private static final Waiting END = new Waiting(new byte[0], new CompletableFuture<>());

    private final BlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Consumer<List<Waiting>> commit;
    private final Thread thread;

    /** One append. */
    record Waiting(byte[] payload, CompletableFuture<Void> durable) {

        /** Bytes on the disk. */
        int size() {
            return Frame.HEAD + payload.length;
        }

        void failed(JournalFailed reason) {
            durable.completeExceptionally(reason);
        }
    }

    /** @param commit makes a group durable and tells each of it how that went */
    Appends(Consumer<List<Waiting>> commit) {
        this.commit = commit;
        this.thread = Thread.ofPlatform().name("journal").daemon().unstarted(this::run);
    }

    Appends start() {
        thread.start();
        return this;
    }

    void add(Waiting waiting) {
        queue.add(waiting);
    }

    /** Returns when what was added before is committed. */
    @Override
    public void close() {
        queue.add(END);
        try {
            thread.join(Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Waiting> group = new ArrayList<>();
        while (gathered(group)) {
            commit.accept(List.copyOf(group));
            group.clear();
        }
    }

    /** Waits for the next appends. @return false when there won't be any */
    private boolean gathered(List<Waiting> group) {
        try {
            long size = 0;
            for (Waiting next = queue.take(); next != null; next = size < GROUP_BYTES ? queue.poll() : null) {
                if (next.equals(END)) {
                    queue.add(END);
                    break;
                }
                group.add(next);
                size += next.size();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return !group.isEmpty();
    }
}
