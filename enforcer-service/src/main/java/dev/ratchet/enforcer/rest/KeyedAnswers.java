package dev.ratchet.enforcer.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The gate's answers of the last 24 hours by the id that their key gives, bounded in number and in bytes: what is let go
 * of early is found in the index again.
 */
final class KeyedAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final int most;
    private final long mostBytes;
    private final Map<String, Kept> byId = new LinkedHashMap<>();
    private long bytes;

    /** An answer that is given, or is about to be. */
    static final class Kept {
        private final String requestDigest;
        private final Instant since;
        private final CompletableFuture<GateView> answer = new CompletableFuture<>();
        private long weight;

        private Kept(String requestDigest, Instant since) {
            this.requestDigest = requestDigest;
            this.since = since;
        }

        String requestDigest() {
            return requestDigest;
        }

        CompletableFuture<GateView> answer() {
            return answer;
        }
    }

    /**
     * What a claim gives.
     *
     * @param isFirst true for the one caller that has to bring the answer about
     */
    record Claim(Kept kept, boolean isFirst) {}

    KeyedAnswers(int most, long mostBytes) {
        this.most = most;
        this.mostBytes = mostBytes;
    }

    /** Claims an id; of concurrent callers exactly one is the first. */
    synchronized Claim claim(String id, String requestDigest, Instant now) {
        Kept known = byId.get(id);
        if (known != null && !known.since.plus(KEPT).isBefore(now)) {
            return new Claim(known, false);
        }
        forget(id);
        Kept kept = new Kept(requestDigest, now);
        byId.put(id, kept);
        trim(now);
        return new Claim(kept, true);
    }

    /** The answer is there. */
    synchronized void answered(String id, Kept kept, GateView view, long weight) {
        if (byId.get(id) == kept) {
            kept.weight = weight;
            bytes += weight;
        }
        kept.answer.complete(view);
    }

    /** There is no answer: the next caller is the first again. */
    synchronized void failed(String id, Kept kept, Throwable why) {
        if (byId.get(id) == kept) {
            forget(id);
        }
        kept.answer.completeExceptionally(why);
    }

    private void forget(String id) {
        Kept gone = byId.remove(id);
        if (gone != null) {
            bytes -= gone.weight;
        }
    }

    private void trim(Instant now) {
        Iterator<Kept> oldest = byId.values().iterator();
        while (oldest.hasNext()) {
            Kept kept = oldest.next();
            boolean isOver = byId.size() > most
                    || bytes > mostBytes
                    || kept.since.plus(KEPT).isBefore(now);
            if (!isOver || !kept.answer.isDone()) {
                return;
            }
            bytes -= kept.weight;
            oldest.remove();
        }
    }
}
