package dev.ratchet.enforcer.rest;

import dev.ratchet.enforcer.domain.pack.Finding;
import dev.ratchet.enforcer.domain.pack.Pack;
import dev.ratchet.enforcer.domain.pack.PackFiles;
import dev.ratchet.enforcer.domain.pack.PackLint;
import dev.ratchet.enforcer.domain.pack.PackPlan;
import dev.ratchet.enforcer.domain.pack.PackPlanner;
import dev.ratchet.enforcer.domain.pack.PackReader;
import dev.ratchet.enforcer.domain.pack.PackReading;
import dev.ratchet.enforcer.domain.pack.PackSettings;
import dev.ratchet.enforcer.domain.pack.PackSource;
import dev.ratchet.enforcer.domain.pack.PackSource.Fetched;
import dev.ratchet.enforcer.domain.pack.PackSource.GitPlace;
import dev.ratchet.enforcer.domain.pack.PackTests;
import dev.ratchet.enforcer.domain.rulebook.CurrentRuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleInForce;
import dev.ratchet.events.Bounds;
import dev.ratchet.events.InvalidValue;
import dev.ratchet.events.RuleId;
import dev.ratchet.http.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the pack that a request brings, and says what it is worth against the book of this replica. */
@ApplicationScoped
public class PackDesk {

    private final PackSource source;
    private final PackReader reader;
    private final PackTests tests;
    private final CurrentRuleBook current;
    private final Clock clock;

    PackDesk(PackSource source, PackReader reader, PackTests tests, CurrentRuleBook current, Clock clock) {
        this.source = source;
        this.reader = reader;
        this.tests = tests;
        this.current = current;
        this.clock = clock;
    }

    /** A pack that was read, and where it came from. */
    record Brought(Pack pack, String source) {}

    /** The pack; refused as a whole with every fault and its place. */
    Brought read(PackBody body) {
        Fetched fetched = fetched(body);
        Map<String, Object> parameters = body.parameters() == null ? Map.of() : body.parameters();
        return switch (reader.read(fetched.files(), new PackSettings(parameters, body.mode()))) {
            case PackReading.Whole whole -> new Brought(whole.pack(), fetched.source());
            case PackReading.Unreadable unreadable -> throw PackRefusals.unreadable(unreadable.faults());
        };
    }

    List<PackTests.Outcome> tested(Pack pack) {
        return tests.run(pack);
    }

    /** Findings about the pack itself, and about what it meets in the book. */
    List<Finding> linted(Pack pack) {
        return PackLint.of(
                pack, book().inForce().values().stream().map(RuleInForce::rule).toList());
    }

    PackPlan planned(Pack pack, PackBody body) {
        Set<RuleId> takeOver = new HashSet<>();
        Bounds.list("takeOver", body.takeOver()).forEach(id -> takeOver.add(new RuleId(id)));
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new PackPlanner(pack, book()).plan(takeOver, Boolean.TRUE.equals(body.prune()), today);
    }

    private RuleBook book() {
        if (current.confirmedAt().isEmpty()) {
            throw new Problem(503, "rule-book-unread", "This replica hasn't read the rule book to its end yet")
                    .remedy("Ask again when it is ready");
        }
        return current.book();
    }

    private Fetched fetched(PackBody body) {
        long sources = Stream.of(body.files() != null, body.git() != null, body.builtin() != null)
                .filter(present -> present)
                .count();
        if (sources != 1) {
            throw new InvalidValue("files", "given, or git, or builtin: one of them", sources + " of them");
        }
        if (body.files() != null) {
            body.files().forEach((path, text) -> Bounds.present("files." + path, text));
            return new Fetched(new PackFiles(body.files()), "files");
        }
        return body.git() == null
                ? source.builtIn(Bounds.present("builtin", body.builtin()))
                : source.git(place(body.git()));
    }

    private static GitPlace place(PackBody.GitBody git) {
        return new GitPlace(
                Bounds.present("git.url", git.url()),
                Bounds.present("git.ref", git.ref()),
                git.path() == null ? "" : git.path());
    }
}
