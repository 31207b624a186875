package dev.ratchet.detector.kafka;

import dev.ratchet.detector.DetectorConfig;
import dev.ratchet.detector.domain.gate.GatedStep;
import dev.ratchet.detector.domain.run.Run;
import dev.ratchet.detector.domain.run.Runs;
import dev.ratchet.detector.domain.violation.Violation;
import dev.ratchet.detector.domain.violation.Violations;
import dev.ratchet.events.ViolationId;
import dev.ratchet.log.Outgoing;
import dev.ratchet.log.Publisher;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Notices gates that were skipped, once it is time. The clock says when to look, the log alone what is found. What it
 * keeps in memory are the runs whose time has not come; after a start it looks at those of the last days again.
 */
@ApplicationScoped
public class SkippedGateScan {

    private static final int PAGE = 500;
    private static final Duration OVERLAP = Duration.ofMinutes(1);
    private static final Duration HELD = Duration.ofMinutes(1);

    private final Runs runs;
    private final Violations violations;
    private final SkippedGates gates;
    private final UpToDate upToDate;
    private final Publisher publisher;
    private final DetectorConfig config;
    private final Clock clock;
    private final Rounds rounds = new Rounds("gate-scan", "Skipped gates", this::scan);

    /** When to look at which runs again. */
    private final Map<String, Instant> waiting = new TreeMap<>();

    private Instant since = Instant.EPOCH;

    SkippedGateScan(
            Runs runs,
            Violations violations,
            SkippedGates gates,
            UpToDate upToDate,
            Publisher publisher,
            DetectorConfig config,
            Clock clock) {
        this.runs = runs;
        this.violations = violations;
        this.gates = gates;
        this.upToDate = upToDate;
        this.publisher = publisher;
        this.config = config;
        this.clock = clock;
    }

    void start(@Observes StartupEvent started) {
        since = clock.instant().minus(config.gates().lookBack());
        rounds.begin(config.gates().scanInterval());
    }

    void stop(@Observes ShutdownEvent stopping) {
        rounds.end();
    }

    private void scan() {
        Instant now = clock.instant().minus(config.deadlineGrace());
        if (!upToDate.isReachedByGates()) {
            return;
        }
        meet();
        judge(now);
        if (upToDate.isReached()) {
            withdraw();
            since = now;
        }
    }

    /** Meets the runs that the log was told of since; those of the minute before again, since clocks differ. */
    private void meet() {
        @Nullable Run last = null;
        List<Run> page;
        do {
            page = runs.toldAfter(since.minus(OVERLAP), last, PAGE);
            page.forEach(this::wait);
            last = page.isEmpty() ? last : page.getLast();
        } while (page.size() == PAGE);
    }

    private void wait(Run run) {
        gates.steps(run).stream()
                .map(GatedStep::soonest)
                .min(Instant::compareTo)
                .ifPresent(due -> waiting.put(run.id(), due));
    }

    private void judge(Instant now) {
        List<String> due = waiting.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .map(Map.Entry::getKey)
                .toList();
        for (String id : due) {
            waiting.remove(id);
            runs.find(id).ifPresent(run -> judge(run, now));
        }
    }

    /** A step that can't be judged yet is looked at again: after its grace, and every minute where decisions are late. */
    private void judge(Run run, Instant now) {
        publish(gates.told(run, now));
        gates.steps(run).stream()
                .flatMap(step -> gates.laterThan(now, step).stream())
                .map(later -> later.isBefore(now.plus(HELD)) ? later : now.plus(HELD))
                .min(Instant::compareTo)
                .ifPresent(later -> waiting.put(run.id(), later));
    }

    private void withdraw() {
        @Nullable ViolationId last = null;
        List<Violation> page;
        do {
            page = violations.openWithLateAnswers(since.minus(OVERLAP), last, PAGE);
            page.forEach(violation -> publish(gates.cleared(violation)));
            last = page.isEmpty() ? last : page.getLast().id();
        } while (page.size() == PAGE);
    }

    private void publish(List<Outgoing> news) {
        news.forEach(
                outgoing -> publisher.publish(outgoing).toCompletableFuture().join());
    }
}
