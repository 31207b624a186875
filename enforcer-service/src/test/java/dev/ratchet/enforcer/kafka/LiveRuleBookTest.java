package dev.ratchet.enforcer.kafka;

import static dev.ratchet.enforcer.domain.Samples.NOW;
import static dev.ratchet.enforcer.domain.Samples.at;
import static dev.ratchet.enforcer.domain.Samples.rule;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.enforcer.domain.check.CheckLanguage;
import dev.ratchet.enforcer.domain.rulebook.RuleBook;
import dev.ratchet.enforcer.domain.rulebook.RuleBookImage;
import dev.ratchet.enforcer.domain.rulebook.SavedRuleBook;
import dev.ratchet.events.Recorded;
import dev.ratchet.events.RuleEvent;
import dev.ratchet.events.RuleEvent.RuleActivated;
import dev.ratchet.events.RuleMode;
import dev.ratchet.events.RuleSeverity;
import io.quarkus.runtime.StartupEvent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LiveRuleBookTest {

    private static final CheckLanguage LANGUAGE = new CheckLanguage();
    private static final Recorded<RuleEvent> ACTIVATED =
            at(4, new RuleActivated(rule(RuleSeverity.BLOCKING, RuleMode.ENFORCE), "a", NOW));

    private final Shelf shelf = new Shelf();

    /** A copy in memory. */
    private static final class Shelf implements SavedRuleBook {
        private Optional<RuleBookImage> image = Optional.empty();
        private final List<String> refusals = new ArrayList<>();

        @Override
        public Optional<RuleBookImage> load() {
            return image;
        }

        @Override
        public void save(RuleBookImage saved) {
            image = Optional.of(saved);
        }

        @Override
        public void confirmed(Instant at) {}

        @Override
        public void refuse(String why) {
            refusals.add(why);
        }
    }

    @Test
    void a_book_from_the_disk_is_served_as_such_until_the_log_confirms_it() {
        LiveRuleBook book = fromDisk();

        boolean servedBefore = book.isFromDisk() && book.confirmedAt().isPresent() && !book.isIdentified();
        assertThat(book.isOf("topic-1")).isTrue();
        book.confirm(5, NOW.plus(Duration.ofHours(1)));

        assertThat(servedBefore).isTrue();
        assertThat(book.isFromDisk()).isFalse();
        assertThat(book.next()).isEqualTo(5);
        assertThat(book.confirmedAt()).contains(NOW.plus(Duration.ofHours(1)));
    }

    @Test
    void a_log_that_has_more_does_not_confirm_the_copy() {
        LiveRuleBook book = fromDisk();

        book.isOf("topic-1");
        book.confirm(6, NOW.plus(Duration.ofHours(1)));

        assertThat(book.isFromDisk()).isTrue();
        assertThat(book.confirmedAt()).contains(NOW);
    }

    @Test
    void a_copy_of_another_topic_is_refused_and_the_log_is_read_from_its_beginning() {
        LiveRuleBook book = fromDisk();

        assertThat(book.isOf("topic-2")).isTrue();

        assertThat(shelf.refusals).hasSize(1);
        assertThat(book.book()).isEqualTo(RuleBook.empty());
        assertThat(book.next()).isZero();
        assertThat(book.confirmedAt()).isEmpty();
    }

    @Test
    void a_topic_that_is_created_anew_while_it_is_read_is_lost_and_nothing_of_it_is_read() {
        LiveRuleBook book = new LiveRuleBook(LANGUAGE, shelf);
        book.isOf("topic-1");
        book.read(List.of(ACTIVATED), 5);

        assertThat(book.isOf("topic-2")).isFalse();
        book.read(List.of(at(7, ACTIVATED.event())), 8);

        assertThat(book.next()).isEqualTo(5);
    }

    @Test
    void only_a_confirmed_book_is_put_aside() {
        LiveRuleBook book = new LiveRuleBook(LANGUAGE, shelf);
        book.isOf("topic-1");
        book.read(List.of(ACTIVATED), 5);
        Optional<RuleBookImage> unconfirmed = book.image();

        book.confirm(5, NOW);

        assertThat(unconfirmed).isEmpty();
        assertThat(book.image().orElseThrow().version()).isEqualTo(4);
    }

    private LiveRuleBook fromDisk() {
        RuleBook saved = RuleBook.empty().after(ACTIVATED, LANGUAGE::checkOf);
        shelf.save(RuleBookImage.of(saved, "topic-1", 5, NOW));
        LiveRuleBook book = new LiveRuleBook(LANGUAGE, shelf);
        book.start(new StartupEvent());
        return book;
    }
}
