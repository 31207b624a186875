package dev.ratchet.enforcer.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ratchet.enforcer.EnforcerConfig;
import dev.ratchet.enforcer.domain.gate.Gate;
import dev.ratchet.enforcer.domain.gate.GateCall;
import dev.ratchet.enforcer.domain.gate.PromptRecord;
import dev.ratchet.enforcer.domain.gate.Recording;
import dev.ratchet.enforcer.domain.reading.CallReader;
import dev.ratchet.enforcer.domain.reading.KnownNames;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.events.CheckPoint;
import dev.ratchet.events.DecisionEvent.GateDecided;
import dev.ratchet.events.EventCodec;
import dev.ratchet.events.EventId;
import dev.ratchet.events.Topic;
import dev.ratchet.events.redaction.Redaction;
import dev.ratchet.http.BearerTokens;
import dev.ratchet.http.ProblemBody;
import dev.ratchet.http.Subject;
import io.quarkus.vertx.http.runtime.security.SecurityHandlerPriorities;
import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * Answers the usual calls of the gate where they arrive, without a thread that waits: those of a subject whose token, roles and
 * reach allow them. Whatever is out of the ordinary, and everything that must be refused, a token that isn't known above all,
 * it leaves to the authentication of all requests and to {@link GateResource} and {@link GateQuestionsResource}, which give
 * the same answers.
 */
@ApplicationScoped
public class GateRoute {

    /** Larger calls are judged by threads that may take longer. */
    private static final int MOST_BYTES = 65_536;

    /** What isn't taken here goes through the authentication, as everything else does. */
    private static final int BEFORE_AUTHENTICATION = -SecurityHandlerPriorities.AUTHENTICATION - 1;

    private final BearerTokens tokens;
    private final CurrentRuleBook current;
    private final Redaction redaction;
    private final PromptRecord record;
    private final Records records;
    private final GateDesk desk;
    private final Clock clock;
    private final UsualRequests requests;
    private final KnownNames names = new KnownNames();

    GateRoute(
            BearerTokens tokens,
            CurrentRuleBook current,
            Redaction redaction,
            PromptRecord record,
            Records records,
            GateDesk desk,
            Clock clock,
            EnforcerConfig config) {
        this.tokens = tokens;
        this.current = current;
        this.redaction = redaction;
        this.record = record;
        this.records = records;
        this.desk = desk;
        this.clock = clock;
        this.requests = new UsualRequests(Math.min(MOST_BYTES, config.maxFactsBytes() / 4));
    }

    void offer(@Observes Router router) {
        for (CheckPoint checkPoint : CheckPoint.values()) {
            // The first checkpoint's answers tell of the later ones besides.
            if (checkPoint != CheckPoint.PRE_DEV) {
                offer(router, checkPoint, "", List.of("pipeline"), this::decide);
                offer(router, checkPoint, "/dry-run", List.of("viewer", "pipeline"), this::dryRun);
            }
        }
    }

    /** Answers a call. @return false when it is left to others */
    private interface Answering {
        boolean answers(RoutingContext context, Subject subject, GateCall call) throws JsonProcessingException;
    }

    private void offer(Router router, CheckPoint checkPoint, String path, List<String> roles, Answering answering) {
        router.post("/gates/" + checkPoint.wireName() + path)
                .order(BEFORE_AUTHENTICATION)
                .handler(context -> {
                    Optional<Subject> subject = subject(context.request(), roles);
                    if (subject.isPresent()) {
                        UsualRequests.tellAs("/gates/{checkPoint}" + path, context.request());
                        usual(context, subject.get(), checkPoint, answering);
                    } else {
                        context.next();
                    }
                });
    }

    /** Who asks, if the request is usual and they have one of the roles. */
    private Optional<Subject> subject(HttpServerRequest request, List<String> roles) {
        return requests.isUsual(request)
                ? tokens.subject(request.headers())
                        .filter(subject -> roles.stream().anyMatch(subject::hasRole))
                : Optional.empty();
    }

    private void usual(RoutingContext context, Subject subject, CheckPoint checkPoint, Answering answering) {
        HttpServerRequest request = context.request();
        WholeBody.of(
                request,
                requests.length(request),
                body -> {
                    if (!isAnswered(context, subject, checkPoint, body, answering)) {
                        UsualRequests.leave(context, body);
                    }
                },
                context::fail);
    }

    private boolean isAnswered(
            RoutingContext context, Subject subject, CheckPoint checkPoint, byte[] body, Answering answering) {
        if (current.book().isSlowAt(checkPoint)) {
            return false;
        }
        try {
            Optional<GateCall> call = CallReader.read(checkPoint, body, redaction, names);
            return call.isPresent()
                    && current.confirmedAt().isPresent()
                    && subject.reaches(
                            call.get().workflow(), call.get().artifact().name())
                    && answering.answers(context, subject, call.get());
        } catch (RuntimeException | JsonProcessingException left) {
            return false;
        }
    }

    private boolean decide(RoutingContext context, Subject subject, GateCall call) {
        Duration age = BookAge.of(current, clock.instant());
        List<String> doubts = desk.doubts(age, false);
        if (!doubts.isEmpty()) {
            return false;
        }
        var under = desk.circumstances(EventId.random(), subject.subject(), false);
        GateDecided decided =
                Gate.judged(call, current.book(), under.decidedAt()).decided(call, under);
        byte[] data = EventCodec.encode(decided);
        if (data.length > Topic.MAX_RECORD_BYTES) {
            return false;
        }
        Optional<CompletionStage<Recording>> recording = record.recordPromptly(decided, data);
        recording.ifPresent(awaited -> answer(context, decided, age, awaited));
        return recording.isPresent();
    }

    private void answer(RoutingContext context, GateDecided decided, Duration age, CompletionStage<Recording> awaited) {
        Context loop = context.vertx().getOrCreateContext();
        var unused = awaited.whenComplete((recording, failure) -> loop.runOnContext(none -> {
            try {
                if (failure != null) {
                    throw new IllegalStateException("Expected a decision to be recorded or not", failure);
                }
                List<String> reasons = records.reasons(decided, recording);
                desk.count(decided, reasons);
                UsualRequests.answer(context, ClearAnswer.of(decided, age, reasons));
            } catch (RuntimeException | JsonProcessingException e) {
                ProblemBody.send(context, e);
            }
        }));
    }

    private boolean dryRun(RoutingContext context, Subject subject, GateCall call) throws JsonProcessingException {
        Instant now = clock.instant();
        GateDecided decided = DryRunView.decided(call, current.book(), subject.subject(), now);
        UsualRequests.answer(context, ClearAnswer.ofDryRun(decided, BookAge.of(current, now)));
        return true;
    }
}
