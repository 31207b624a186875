package dev.ratchet.log;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.events.LogPosition;
import dev.ratchet.events.OperationEvent;
import dev.ratchet.events.OperationEvent.EventRedriven;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.Topic;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SeenEventsTest {

    private static final Instant FIRST = Instant.parse("2026-01-05T10:00:00Z");
    private static final String FOLD = "some-fold";
    private static final String SOURCE = "/ratchet/test";

    private static OwnPostgres postgres;
    private static Database database;

    private final SeenEvents seen = new SeenEvents();

    @BeforeAll
    static void start() throws SQLException {
        postgres = new OwnPostgres();
        database = postgres.database();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @BeforeEach
    void empty() throws SQLException {
        postgres.execute("TRUNCATE log_seen");
    }

    @Test
    void of_a_batch_only_the_first_of_each_id_is_new_in_its_order() {
        assertThat(firstSeen(List.of(event("b", FIRST), event("a", FIRST), event("b", FIRST))))
                .containsExactly("b", "a");
        assertThat(firstSeen(List.of(event("c", FIRST), event("a", FIRST)))).containsExactly("c");
    }

    @Test
    void what_one_fold_has_seen_is_new_to_another() {
        firstSeen(List.of(event("a", FIRST)));

        List<Recorded<OperationEvent>> fresh =
                database.inTransaction(tx -> seen.firstSeen(tx, "another-fold", List.of(event("a", FIRST))));
        assertThat(fresh).hasSize(1);
    }

    @Test
    void a_repetition_within_35_days_is_a_duplicate_and_a_later_one_is_not() {
        firstSeen(List.of(event("a", FIRST)));

        assertThat(firstSeen(List.of(event("a", FIRST.plus(Duration.ofDays(35))))))
                .isEmpty();
        assertThat(firstSeen(List.of(event("a", FIRST.plus(Duration.ofDays(35)).plusMillis(1)))))
                .containsExactly("a");
        assertThat(firstSeen(List.of(event("a", FIRST.plus(Duration.ofDays(60))))))
                .isEmpty();
    }

    @Test
    void an_event_that_is_forgotten_is_new_again() {
        firstSeen(List.of(event("a", FIRST), event("b", FIRST)));

        database.inTransaction(tx -> {
            seen.forget(tx, FOLD, event("a", FIRST));
            return true;
        });

        assertThat(firstSeen(List.of(event("a", FIRST), event("b", FIRST)))).containsExactly("a");
    }

    @Test
    void what_is_older_than_the_window_before_the_newest_event_is_forgotten() {
        firstSeen(List.of(event("old", FIRST), event("young", FIRST.plus(Duration.ofDays(2)))));
        firstSeen(List.of(event("newest", FIRST.plus(Duration.ofDays(37)))));

        int forgotten = database.inTransaction(tx -> SeenEvents.forgetOld(tx, FOLD));

        assertThat(forgotten).isEqualTo(1);
        assertThat(firstSeen(List.of(event("young", FIRST.plus(Duration.ofDays(2))))))
                .isEmpty();
    }

    @Test
    void the_digest_of_the_request_that_an_event_answered_is_kept() {
        database.inTransaction(tx -> seen.firstSeen(tx, FOLD, List.of(event("a", FIRST, "d1g3st"), event("b", FIRST))));

        assertThat(digest("a")).contains("d1g3st");
        assertThat(digest("b")).isEmpty();
    }

    private static Optional<String> digest(String id) {
        return database.read(tx -> SeenEvents.requestDigest(tx, FOLD, SOURCE, id));
    }

    private List<String> firstSeen(List<Recorded<OperationEvent>> batch) {
        return database.inTransaction(tx -> seen.firstSeen(tx, FOLD, batch)).stream()
                .map(Recorded::id)
                .toList();
    }

    private static Recorded<OperationEvent> event(String id, Instant appendedAt) {
        return event(id, appendedAt, null);
    }

    private static Recorded<OperationEvent> event(String id, Instant appendedAt, @Nullable String digest) {
        OperationEvent event = new EventRedriven("service", FOLD, "topic", 0, 0, "somebody", "because", FIRST);
        return new Recorded<>(event, id, SOURCE, new LogPosition(Topic.OPERATIONS, 0, 0), appendedAt, digest, null);
    }
}
