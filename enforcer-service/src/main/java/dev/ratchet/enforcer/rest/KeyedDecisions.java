package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.enforcer.domain.gate.DecisionRecord;
import dev.ratchet.enforcer.domain.gate.EarlierDecisions;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Json;
import dev.ratchet.http.Problem;
import dev.ratchet.http.RequestKeys;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The same subject and Idempotency-Key give the same decision for at least 24 hours: from this replica's memory, its
 * journal, or the index of decisions. Of concurrent calls with one key, one is evaluated and all get its answer.
 */
@ApplicationScoped
public class KeyedDecisions {

    private static final int MOST = 100_000;
    private static final long MOST_BYTES = 32 << 20;
    private static final long PATIENCE_S = 15;

    private final RequestKeys keys;
    private final EarlierDecisions earlier;
    private final DecisionRecord record;
    private final Clock clock;
    private final KeyedAnswers answers = new KeyedAnswers(MOST, MOST_BYTES);

    KeyedDecisions(RequestKeys keys, EarlierDecisions earlier, DecisionRecord record, Clock clock) {
        this.keys = keys;
        this.earlier = earlier;
        this.record = record;
        this.clock = clock;
    }

    /**
     * The identity of the decision that a call asks for.
     *
     * @param requestDigest absent when the call has no key
     * @param isUnchecked true when nobody could be asked whether another replica has answered the same call
     */
    record Identity(String id, @Nullable String requestDigest, boolean isUnchecked) {}

    /** The answer to a call: an earlier one, or the one that {@code decide} gives for this identity. */
    GateView once(@Nullable String key, CheckPoint checkPoint, GateBody body, Function<Identity, GateView> decide) {
        String id = keys.eventId("gate", key);
        if (key == null) {
            return decide.apply(new Identity(id, null, false));
        }
        String digest = digest(checkPoint, body);
        KeyedAnswers.Claim claim = answers.claim(id, digest, clock.instant());
        if (!claim.isFirst()) {
            mustMatch(claim.kept().requestDigest(), digest);
            return theirs(claim.kept());
        }
        try {
            GateView view = earlierOr(id, digest, decide);
            answers.answered(id, claim.kept(), view, weight(view));
            return view;
        } catch (RuntimeException | Error e) {
            answers.failed(id, claim.kept(), e);
            throw e;
        }
    }

    private GateView earlierOr(String id, String digest, Function<Identity, GateView> decide) {
        Optional<EarlierDecisions.Answered> waiting = record.waiting(id);
        return switch (waiting.isPresent() ? waiting.get() : earlier.find(id)) {
            case EarlierDecisions.Answered answered -> {
                mustMatch(answered.requestDigest(), digest);
                yield GateView.again(answered.decision());
            }
            case EarlierDecisions.Unanswered none -> decide.apply(new Identity(id, digest, false));
            case EarlierDecisions.Unknown unknown -> decide.apply(new Identity(id, digest, true));
        };
    }

    private static void mustMatch(@Nullable String known, String digest) {
        if (!Objects.equals(known, digest)) {
            throw new Problem(422, "key-reused", "The Idempotency-Key was used for another request")
                    .field("Idempotency-Key")
                    .remedy("Use a new key for a new request");
        }
    }

    private static GateView theirs(KeyedAnswers.Kept kept) {
        try {
            return kept.answer().get(PATIENCE_S, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new CompletionException(e.getCause());
        } catch (TimeoutException e) {
            throw busy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static Problem busy() {
        return new Problem(503, "key-in-use", "Another call with this Idempotency-Key is still being answered")
                .remedy("Ask again with the same key");
    }

    private static String digest(CheckPoint checkPoint, GateBody body) {
        return EventId.hash(checkPoint.wireName(), new String(json(body), StandardCharsets.UTF_8));
    }

    private static long weight(GateView view) {
        return json(view).length;
    }

    private static byte[] json(Object value) {
        try {
            return Json.mapper().writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Expected calls and answers to be writable as JSON", e);
        }
    }
}
