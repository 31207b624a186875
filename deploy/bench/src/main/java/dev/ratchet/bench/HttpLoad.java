package dev.ratchet.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Requests to one path of one service over several connections, either as fast as the answers come or so many a second.
 * Whatever is not answered with 200 ends it.
 */
final class HttpLoad {

    private final int port;
    private final List<byte[]> requests;
    private final int connections;

    HttpLoad(int port, String path, List<byte[]> bodies, int connections) {
        this.port = port;
        this.requests = bodies.stream().map(body -> request(path, body)).toList();
        this.connections = connections;
    }

    /**
     * What came of it.
     *
     * @param degraded answers that say that they are degraded
     * @param p50 microseconds from request to answer, median
     */
    record Outcome(long answers, long degraded, double p50) {}

    /** Each connection asks again as soon as it has its answer. */
    Outcome unpaced(Duration duration) {
        return run(duration, 0);
    }

    /** So many requests a second, spread evenly; one that is late because the one before it was is measured from when it was due. */
    Outcome paced(Duration duration, int perSecond) {
        return run(duration, 1_000_000_000L * connections / perSecond);
    }

    private Outcome run(Duration duration, long everyNs) {
        long start = System.nanoTime();
        List<Asking> askings = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            askings.add(
                    new Asking(number, start + everyNs * number / connections, everyNs, start + duration.toNanos()));
        }
        askings.forEach(Thread::start);
        for (Asking asking : askings) {
            asking.untilDone();
        }
        long[] times = askings.stream().flatMapToLong(Asking::times).sorted().toArray();
        return new Outcome(
                times.length,
                askings.stream().mapToLong(asking -> asking.degraded).sum(),
                times.length == 0 ? 0 : times[times.length / 2] / 1e3);
    }

    private static byte[] request(String path, byte[] body) {
        byte[] head = """
            POST %s HTTP/1.1\r
            Host: 127.0.0.1\r
            Authorization: Bearer %s\r
            Content-Type: application/json\r
            Content-Length: %d\r
            \r
            """.formatted(path, ServiceProcess.TOKEN, body.length).getBytes(StandardCharsets.US_ASCII);
        byte[] request = Arrays.copyOf(head, head.length + body.length);
        System.arraycopy(body, 0, request, head.length, body.length);
        return request;
    }

    /** One connection. */
    private final class Asking extends Thread {

        private final int number;
        private final long everyNs;
        private final long until;
        private long due;
        private long degraded;
        private long[] taken = new long[4_096];
        private int count;
        private @Nullable RuntimeException failure;

        Asking(int number, long due, long everyNs, long until) {
            super("load-" + number);
            this.number = number;
            this.due = due;
            this.everyNs = everyNs;
            this.until = until;
        }

        @Override
        public void run() {
            try (HttpConnection connection = new HttpConnection(port)) {
                for (int next = number; System.nanoTime() < until; next++) {
                    ask(connection, requests.get(next % requests.size()));
                }
            } catch (IOException e) {
                failure = new UncheckedIOException(e);
            } catch (RuntimeException e) {
                failure = e;
            }
        }

        private void ask(HttpConnection connection, byte[] request) throws IOException {
            long from = begun();
            connection.ask(request);
            if (count == taken.length) {
                taken = Arrays.copyOf(taken, 2 * count);
            }
            taken[count++] = System.nanoTime() - from;
            degraded += connection.saysDegraded() ? 1 : 0;
        }

        /** Waits until the next request is due; a late awakening isn't the service's. */
        private long begun() {
            if (everyNs == 0) {
                return System.nanoTime();
            }
            boolean isLate = System.nanoTime() > due;
            long from = due;
            while (System.nanoTime() < due) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
            due += everyNs;
            return isLate ? from : System.nanoTime();
        }

        void untilDone() {
            try {
                join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted", e);
            }
            if (failure != null) {
                throw failure;
            }
        }

        LongStream times() {
            return Arrays.stream(taken, 0, count);
        }
    }
}
