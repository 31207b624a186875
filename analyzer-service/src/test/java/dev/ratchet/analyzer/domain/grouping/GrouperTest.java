package dev.ratchet.analyzer.domain.grouping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ratchet.analyzer.domain.text.MaskedText;
import dev.ratchet.analyzer.domain.text.Normaliser;
import dev.ratchet.analyzer.domain.wording.Fingerprint;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GrouperTest {

    private final Subjects subjects = new Subjects(7);
    private final Grouper grouper = new Grouper(Subjects.background());

    private static List<List<Fingerprint>> members(List<Group> groups) {
        return groups.stream().map(Group::fingerprints).toList();
    }

    private static Text printed(String line) {
        return new Text(Normaliser.nameless().masked(line), new float[Subjects.AXES]);
    }

    @Test
    void texts_of_one_subject_are_one_group() {
        List<Text> texts = subjects.texts(12, 9, 0.5);

        List<Group> groups = grouper.groups(texts);

        assertThat(groups).hasSize(12).allSatisfy(group -> {
            assertThat(group.members()).hasSize(9);
            assertThat(group.members().stream()
                            .map(text -> text.text().tokens().getFirst())
                            .distinct())
                    .hasSize(1);
        });
    }

    @Test
    void any_order_gives_the_same_groups() {
        List<Text> texts = new ArrayList<>(subjects.texts(20, 6, 0.9));
        List<List<Fingerprint>> expected = members(grouper.groups(texts));

        for (int seed = 0; seed < 5; seed++) {
            Collections.shuffle(texts, new Random(seed));
            assertThat(members(grouper.groups(texts))).isEqualTo(expected);
        }
    }

    @Test
    void a_set_larger_than_the_core_is_grouped_alike() {
        List<Text> texts = subjects.texts(15, 20, 0.5);
        Grouper small = new Grouper(Subjects.background(), 120);

        List<Group> groups = small.groups(texts);

        assertThat(groups)
                .hasSize(15)
                .allSatisfy(group -> assertThat(group.members()).hasSize(20));
        assertThat(groups.stream().mapToInt(group -> group.members().size()).sum())
                .isEqualTo(texts.size());
    }

    @Test
    void what_a_person_joined_or_parted_stays_so() {
        List<Text> texts = subjects.texts(4, 6, 0.5);
        Constraints constraints = Constraints.NONE
                .bound(List.of(texts.get(0).fingerprint(), texts.get(6).fingerprint()))
                .parted(
                        List.of(texts.get(12).fingerprint()),
                        List.of(texts.get(13).fingerprint()));

        List<List<Fingerprint>> groups = members(grouper.groups(texts, constraints));

        assertThat(groups)
                .anySatisfy(group -> assertThat(group)
                        .contains(texts.get(0).fingerprint(), texts.get(6).fingerprint()))
                .noneSatisfy(group -> assertThat(group)
                        .contains(texts.get(12).fingerprint(), texts.get(13).fingerprint()));
    }

    @Test
    void what_is_like_a_joined_text_goes_with_it() {
        List<Text> texts = subjects.texts(3, 6, 0.5);
        Constraints constraints = Constraints.NONE.bound(
                List.of(texts.get(0).fingerprint(), texts.get(6).fingerprint()));

        List<List<Fingerprint>> groups = members(grouper.groups(texts, constraints));

        assertThat(groups).hasSize(2).anySatisfy(group -> assertThat(group).hasSize(12));
    }

    @Test
    void what_is_like_a_parted_text_goes_with_it() {
        List<Text> texts = subjects.texts(2, 8, 0.5);
        Text parted = texts.get(0);
        Text near = new Text(new MaskedText("near it"), subjects.astray(parted.vector(), 0.15));
        Constraints constraints = Constraints.NONE.parted(
                List.of(parted.fingerprint()),
                texts.subList(1, 8).stream().map(Text::fingerprint).toList());
        List<Text> all = new ArrayList<>(texts);
        all.add(near);

        List<List<Fingerprint>> groups = members(grouper.groups(all, constraints));

        assertThat(groups)
                .hasSize(3)
                .anySatisfy(
                        group -> assertThat(group).containsExactlyInAnyOrder(parted.fingerprint(), near.fingerprint()));
    }

    @Test
    void printed_lines_keep_to_what_a_person_said_too() {
        List<Text> lines = IntStream.range(0, 20)
                .boxed()
                .flatMap(at -> Stream.of(
                        printed("Received block blk_%d in zone %s".formatted(at, Subjects.letters(at))),
                        printed("session opened for user u%s by (uid=0)".formatted(Subjects.letters(at)))))
                .toList();
        Constraints constraints = Constraints.NONE.bound(
                List.of(lines.get(0).fingerprint(), lines.get(1).fingerprint()));

        assertThat(grouper.groups(lines)).hasSize(2);
        assertThat(grouper.groups(lines, constraints)).hasSize(1);
    }

    @Test
    void few_texts_of_different_subjects_stay_apart() {
        for (int count = 1; count <= 10; count++) {
            assertThat(grouper.groups(subjects.texts(count, 1, 0))).hasSize(count);
        }
    }

    @Test
    void few_texts_that_share_nothing_but_a_domain_stay_apart() {
        for (int count = 7; count <= 15; count++) {
            float[] domain = subjects.direction();
            List<Text> texts = IntStream.range(0, count)
                    .mapToObj(at ->
                            new Text(new MaskedText(Subjects.letters(at) + "text"), subjects.astray(domain, 1.25)))
                    .toList();

            List<Group> groups = grouper.groups(texts);

            assertThat(groups).hasSize(count);
        }
    }

    @Test
    void a_chain_of_small_steps_from_subject_to_subject_is_not_one_group() {
        List<Text> texts = new ArrayList<>();
        float[] at = subjects.direction();
        for (int step = 0; step < 400; step++) {
            at = subjects.astray(at, 0.3);
            texts.add(new Text(new MaskedText("step " + Subjects.letters(step)), at));
        }

        List<Group> groups = grouper.groups(texts);

        assertThat(groups)
                .hasSizeGreaterThan(8)
                .allSatisfy(group -> assertThat(group.members()).hasSizeLessThan(100));
    }

    @Test
    void texts_without_a_direction_found_groups_of_their_own() {
        List<Text> texts = Stream.of("", "木", "🙂", "x")
                .map(words -> new Text(new MaskedText(words), new float[Subjects.AXES]))
                .toList();

        assertThat(grouper.groups(texts)).hasSize(4);
        assertThat(grouper.groups(List.of())).isEmpty();
    }

    @Test
    void what_the_model_does_not_read_is_grouped_by_its_words() {
        float[] same = subjects.direction();
        List<Text> texts = Stream.of(
                        "跟踪表没有更新", "跟踪表还没有更新", "密码被提交到仓库", "密码又被提交到仓库", "тесты упали", "пароль лежит здесь")
                .map(words -> new Text(new MaskedText(words), same))
                .toList();

        List<Group> groups = grouper.groups(texts);

        assertThat(groups).hasSize(4);
        assertThat(groups).filteredOn(group -> group.members().size() == 2).hasSize(2);
    }

    @Test
    void the_same_text_again_and_again_counts_once() {
        Text text = subjects.texts(1, 1, 0).getFirst();

        assertThat(grouper.groups(Collections.nCopies(1_000_000, text)))
                .singleElement()
                .satisfies(group -> assertThat(group.members()).containsExactly(text));
    }

    @Test
    void printed_lines_are_grouped_by_their_template() {
        List<Text> lines = IntStream.range(0, 40)
                .boxed()
                .flatMap(at -> Stream.of(
                        printed("Received block blk_%d of size %d from /10.0.0.%d".formatted(at * 7919, at, at)),
                        printed("session opened for user u%s by (uid=0)".formatted(Subjects.letters(at))),
                        printed("worker %d: lost connection to peer after %d ms".formatted(at, at * 3))))
                .toList();

        List<Group> groups = grouper.groups(lines);

        assertThat(groups)
                .hasSize(3)
                .allSatisfy(group -> assertThat(group.confidence().value()).isGreaterThan(0.8));
    }

    @Test
    void a_group_that_is_too_small_to_say_says_so() {
        List<Group> groups = grouper.groups(subjects.texts(3, 2, 0.1));

        assertThat(groups).allSatisfy(group -> {
            assertThat(group.confidence().isCalibrated()).isFalse();
            assertThat(group.confidence().value()).isLessThan(0.8);
        });
    }

    @Test
    void texts_without_a_word_share_nothing() {
        float[] direction = subjects.direction();
        List<Text> wordless = Stream.of("😀 😀", "---", MaskedText.VALUE + " ?", "a", "7")
                .map(words -> new Text(new MaskedText(words), direction))
                .toList();

        List<Group> groups = grouper.groups(Stream.concat(wordless.stream(), subjects.texts(3, 5, 0.1).stream())
                .toList());

        assertThat(groups).hasSize(3 + wordless.size());
        assertThat(groups)
                .filteredOn(group -> wordless.containsAll(group.members()))
                .hasSameSizeAs(wordless);
    }
}
