package dev.ratchet.enforcer.domain.waiver;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.RULE;
import static dev.ratchet.enforcer.domain.Samples.granted;
import static dev.ratchet.enforcer.domain.Samples.requested;
import static dev.ratchet.enforcer.domain.Samples.revoked;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleId;
import dev.ratchet.testkit.StateLaw;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WaiverBookTest {

    private static final String ID = "WAIV-2025-10-30-001";
    private static final Instant GRANTED_AT = NOW.plusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(3_600);

    @Test
    void a_waiver_counts_from_its_grant_until_it_expires() {
        WaiverBook book = book(requested(ID, null), granted(ID, "bob", GRANTED_AT));

        assertThat(waived(book, "1.0", NOW)).isEmpty();
        assertThat(waived(book, "1.0", GRANTED_AT)).contains(ID);
        assertThat(waived(book, "1.0", NOW.plus(Duration.ofDays(10)).minusMillis(1)))
                .contains(ID);
        assertThat(waived(book, "1.0", NOW.plus(Duration.ofDays(10)))).isEmpty();
    }

    @Test
    void a_revoked_waiver_goes_on_counting_for_the_time_before() {
        WaiverBook book = book(requested(ID, null), granted(ID, "bob", GRANTED_AT), revoked(ID, "carol", LATER));

        assertThat(waived(book, "1.0", LATER.minusMillis(1))).contains(ID);
        assertThat(waived(book, "1.0", LATER)).isEmpty();
    }

    @Test
    void what_nobody_granted_does_not_count() {
        assertThat(waived(book(requested(ID, null)), "1.0", LATER)).isEmpty();
    }

    @Test
    void a_grant_by_whoever_asked_does_not_count() {
        assertThat(waived(book(requested(ID, null), granted(ID, "alice", GRANTED_AT)), "1.0", LATER))
                .isEmpty();
    }

    @Test
    void a_grant_after_a_revocation_does_not_count() {
        WaiverBook book = book(requested(ID, null), revoked(ID, "alice", GRANTED_AT), granted(ID, "bob", LATER));

        assertThat(waived(book, "1.0", LATER)).isEmpty();
    }

    @Test
    void of_two_grants_the_first_one_stays() {
        WaiverBook book = book(requested(ID, null), granted(ID, "bob", GRANTED_AT), granted(ID, "carol", LATER));

        assertThat(book.waivedBy(RULE, "billing", "1.0", LATER))
                .hasValueSatisfying(waiver -> assertThat(waiver.grant()).isEqualTo(granted(ID, "bob", GRANTED_AT)));
    }

    @ParameterizedTest
    @CsvSource({"1.2.*,1.2.7,true", "1.2.*,1.3.0,false", "1.2.*,,false", ",1.3.0,true", ",,true", "1.2.7,1.2.7,true"})
    void it_is_bound_to_the_versions_that_it_names(
            @Nullable String versions, @Nullable String version, boolean isWaived) {
        WaiverBook book = book(requested(ID, versions), granted(ID, "bob", GRANTED_AT));

        assertThat(waived(book, version, LATER).isPresent()).isEqualTo(isWaived);
    }

    @Test
    void it_is_bound_to_its_artifact_and_its_rule() {
        WaiverBook book = book(requested(ID, null), granted(ID, "bob", GRANTED_AT));

        assertThat(book.waivedBy(RULE, "billing-api", "1.0", LATER)).isEmpty();
        assertThat(book.waivedBy(new RuleId("RULE-QA-002"), "billing", "1.0", LATER))
                .isEmpty();
    }

    @Test
    void it_says_how_it_stands() {
        Waiver waiver = book(requested(ID, null), granted(ID, "bob", GRANTED_AT))
                .waivedBy(RULE, "billing", null, LATER)
                .orElseThrow();

        assertThat(waiver.stateAt(LATER)).isEqualTo(WaiverState.GRANTED);
        assertThat(waiver.stateAt(NOW.plus(Duration.ofDays(10)))).isEqualTo(WaiverState.EXPIRED);
        assertThat(waiver.asWaivedBy().waiver()).isEqualTo(ID);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void a_book_of_waivers_is_what_its_events_say_whatever_happened(long seed) {
        Random random = new Random(seed);
        List<RuleEvent> history = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            history.add(any(random));
        }
        StateLaw<WaiverBook, RuleEvent> law = StateLaw.of(WaiverBook.empty(), WaiverBook::events, WaiverBook::after);

        law.holdsAfterEach(history);
        law.writesNoneToSpareAfterEach(history);
    }

    private static RuleEvent any(Random random) {
        String id = "WAIV-2025-10-30-00" + (1 + random.nextInt(4));
        Instant at = NOW.plusSeconds(random.nextInt(1_000));
        return switch (random.nextInt(3)) {
            case 0 -> requested(id, random.nextBoolean() ? "1.*" : null);
            case 1 -> granted(id, random.nextBoolean() ? "alice" : "bob", at);
            default -> revoked(id, "carol", at);
        };
    }

    private static Optional<String> waived(WaiverBook book, @Nullable String version, Instant at) {
        return book.waivedBy(RULE, "billing", version, at).map(Waiver::id);
    }

    private static WaiverBook book(RuleEvent... events) {
        WaiverBook book = WaiverBook.empty();
        for (RuleEvent event : events) {
            book = book.after(event);
        }
        return book;
    }
}
