package dev.ratchet.enforcer.domain.rulebook;

import static dev.ratchet.enforcer.domain.Samples.CHECK;
import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.granted;
import static dev.ratchet.enforcer.domain.Samples.requested;
import static dev.ratchet.enforcer.domain.Samples.revoked;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static dev.ratchet.enforcer.domain.Samples.version;

import dev.ratchet.enforcer.domain.check.Check;
import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.events.OnError;
import dev.ratchet.events.Rule;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleEvent.RuleModeChanged;
import dev.ratchet.events.RuleEvent.RuleModePinned;
import dev.ratchet.events.RuleEvent.RuleRetired;
import dev.ratchet.events.RuleId;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import dev.ratchet.testkit.StateLaw;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The version of a book is left out: it is a position of the log that the book was read from, not what the book says. */
class RuleBookStateLawTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final Map<String, Check> CHECKS = new HashMap<>();
    private static final AtomicInteger VERSIONS = new AtomicInteger();
    private static final StateLaw<RuleBook, RuleEvent> LAW = StateLaw.of(
                    RuleBook.empty(), RuleBook::events, RuleBookStateLawTest::after)
            .comparing(book -> List.of(book.entries(), book.inForce(), book.waivers()));
    private static final RuleId OTHER = new RuleId("RULE-QA-002");
    private static final List<RuleId> RULES = List.of(RULE, OTHER);

    @Test
    void a_rule_book_is_what_its_events_say() {
        LAW.holdsAfterEach(List.of(
                activated(RULE, RuleMode.SHADOW, null, 1),
                activated(OTHER, RuleMode.ENFORCE, OnError.ALLOW, 2),
                changed(RULE, RuleMode.SHADOW, RuleMode.WARN, 3),
                pinned(RULE, RuleMode.ENFORCE, 4),
                changed(RULE, RuleMode.ENFORCE, RuleMode.SHADOW, 5),
                activated(RULE, RuleMode.SHADOW, null, 6),
                pinned(RULE, null, 7),
                changed(RULE, RuleMode.ENFORCE, RuleMode.SHADOW, 8),
                retired(OTHER, 9),
                pinned(OTHER, RuleMode.WARN, 10),
                requested("WAIV-2025-10-30-001", null),
                granted("WAIV-2025-10-30-001", "bob", time(10)),
                activated(OTHER, RuleMode.SHADOW, null, 11),
                revoked("WAIV-2025-10-30-001", "bob", time(11)),
                retired(OTHER, 12)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void a_rule_book_is_what_its_events_say_whatever_happened(long seed) {
        Random random = new Random(seed);
        List<RuleEvent> history = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            history.add(any(random));
        }

        LAW.holdsAfterEach(history);
        LAW.writesNoneToSpareAfterEach(history);
    }

    private static RuleEvent any(Random random) {
        RuleId id = RULES.get(random.nextInt(RULES.size()));
        RuleMode mode = anyOf(random, RuleMode.values());
        int minute = random.nextInt(20);
        String waiver = "WAIV-2025-10-30-00" + (1 + random.nextInt(3));
        return switch (random.nextInt(9)) {
            case 0 -> activated(id, mode, random.nextBoolean() ? OnError.ALLOW : null, minute);
            case 1, 2 -> changed(id, anyBut(mode), mode, minute);
            case 3 -> pinned(id, mode, minute);
            case 4 -> pinned(id, null, minute);
            case 5 -> requested(waiver, null);
            case 6 -> granted(waiver, "bob", time(minute));
            case 7 -> revoked(waiver, "bob", time(minute));
            default -> retired(id, minute);
        };
    }

    private static RuleMode anyBut(RuleMode mode) {
        return mode == RuleMode.WARN ? RuleMode.SHADOW : RuleMode.WARN;
    }

    private static <T> T anyOf(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** The same words give the same check, so that two books can be compared. */
    private static RuleBook after(RuleBook book, RuleEvent event) {
        return book.after(at(book.version() + 1, event), check -> CHECKS.computeIfAbsent(check, LANGUAGE::checkOf));
    }

    private static RuleActivated activated(RuleId id, RuleMode mode, @Nullable OnError onError, int minute) {
        Rule rule = rule(id, RuleSeverity.BLOCKING, mode, CHECK, onError, Rule.Scope.everything());
        return new RuleActivated(version(VERSIONS.incrementAndGet(), rule), "reviewer-" + minute, time(minute));
    }

    private static RuleModeChanged changed(RuleId id, RuleMode from, RuleMode to, int minute) {
        return new RuleModeChanged(id, from, to, "it is precise", Map.of("n", 30.0), "keeper", time(minute));
    }

    private static RuleModePinned pinned(RuleId id, @Nullable RuleMode mode, int minute) {
        return new RuleModePinned(id, mode, "reviewer-1", "reason " + minute, time(minute));
    }

    private static RuleRetired retired(RuleId id, int minute) {
        return new RuleRetired(id, "reviewer-2", "reason " + minute, time(minute));
    }

    private static Instant time(int minute) {
        return NOW.plusSeconds(60L * minute);
    }
}
